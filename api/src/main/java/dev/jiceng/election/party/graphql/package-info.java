/** Party elections in the API. */
@NullMarked
package dev.jiceng.election.party.graphql;

import org.jspecify.annotations.NullMarked;
