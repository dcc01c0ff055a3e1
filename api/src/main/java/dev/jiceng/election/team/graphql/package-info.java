/** Teams and kin in the API. */
@NullMarked
package dev.jiceng.election.team.graphql;

import org.jspecify.annotations.NullMarked;
