/** Candidacies and their reviews, against a real database. */
@NullMarked
package dev.jiceng.election.candidacy.jooq;

import org.jspecify.annotations.NullMarked;
