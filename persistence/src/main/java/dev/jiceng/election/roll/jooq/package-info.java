/** Voters' rolls in a township's private tables, their numbers where the county sees them. */
@NullMarked
package dev.jiceng.election.roll.jooq;

import org.jspecify.annotations.NullMarked;
