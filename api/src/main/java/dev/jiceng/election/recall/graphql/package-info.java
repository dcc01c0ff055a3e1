/** Recalls in the API: a list on every area, the proposal and the vote. */
@NullMarked
package dev.jiceng.election.recall.graphql;

import org.jspecify.annotations.NullMarked;
