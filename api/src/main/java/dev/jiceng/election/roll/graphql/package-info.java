/** Voters' rolls over GraphQL: their numbers for all, voters for their township alone. */
@NullMarked
package dev.jiceng.election.roll.graphql;

import org.jspecify.annotations.NullMarked;
