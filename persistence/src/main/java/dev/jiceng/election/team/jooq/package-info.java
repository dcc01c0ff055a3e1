/** Teams and their kin as the roster in PostgreSQL knows them. */
@NullMarked
package dev.jiceng.election.team.jooq;

import org.jspecify.annotations.NullMarked;
