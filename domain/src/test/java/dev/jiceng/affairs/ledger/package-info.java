/** The rules of ledgers. */
@NullMarked
package dev.jiceng.affairs.ledger;

import org.jspecify.annotations.NullMarked;
