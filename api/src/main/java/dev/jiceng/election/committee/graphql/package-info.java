/** Committee elections in the API: lists on every area, one mutation an act, next steps. */
@NullMarked
package dev.jiceng.election.committee.graphql;

import org.jspecify.annotations.NullMarked;
