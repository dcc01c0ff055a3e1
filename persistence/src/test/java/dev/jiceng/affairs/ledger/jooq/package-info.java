/** Ledgers in a real database. */
@NullMarked
package dev.jiceng.affairs.ledger.jooq;

import org.jspecify.annotations.NullMarked;
