/** Bodies elected after a committee, in the API. */
@NullMarked
package dev.jiceng.election.afterwards.graphql;

import org.jspecify.annotations.NullMarked;
