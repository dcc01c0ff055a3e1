/** Recalls in PostgreSQL. */
@NullMarked
package dev.jiceng.election.recall.jooq;

import org.jspecify.annotations.NullMarked;
