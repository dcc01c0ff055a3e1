/** Ledgers in PostgreSQL. */
@NullMarked
package dev.jiceng.affairs.ledger.jooq;

import org.jspecify.annotations.NullMarked;
