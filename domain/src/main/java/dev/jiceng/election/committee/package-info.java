/**
 * The election of a villagers' or residents' committee, from its election committee to the result.
 */
@NullMarked
package dev.jiceng.election.committee;

import org.jspecify.annotations.NullMarked;
