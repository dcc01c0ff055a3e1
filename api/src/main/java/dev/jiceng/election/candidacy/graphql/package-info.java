/** Candidacies and their reviews in the API. */
@NullMarked
package dev.jiceng.election.candidacy.graphql;

import org.jspecify.annotations.NullMarked;
