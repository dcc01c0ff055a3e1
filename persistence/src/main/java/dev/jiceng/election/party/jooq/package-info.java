/** Party elections in PostgreSQL: their acts as JSON, and what lists show of them. */
@NullMarked
package dev.jiceng.election.party.jooq;

import org.jspecify.annotations.NullMarked;
