/** Candidacies and their reviews in PostgreSQL: the township's own, and the county's joint ones. */
@NullMarked
package dev.jiceng.election.candidacy.jooq;

import org.jspecify.annotations.NullMarked;
