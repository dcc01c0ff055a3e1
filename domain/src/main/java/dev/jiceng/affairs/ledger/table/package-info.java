/** A ledger as a table: a line for every entry (K-7, D-1). */
@NullMarked
package dev.jiceng.affairs.ledger.table;

import org.jspecify.annotations.NullMarked;
