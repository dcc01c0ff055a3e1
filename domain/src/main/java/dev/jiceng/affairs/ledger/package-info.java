/** 村级台账: income, expenses and the periods in which they are published (D-1 to D-5). */
@NullMarked
package dev.jiceng.affairs.ledger;

import org.jspecify.annotations.NullMarked;
