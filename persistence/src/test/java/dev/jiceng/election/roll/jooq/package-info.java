/** Tests of the rolls in PostgreSQL. */
@NullMarked
package dev.jiceng.election.roll.jooq;

import org.jspecify.annotations.NullMarked;
