package dev.jiceng.election.committee;

/**
 * What an election must know of things outside of it.
 *
 * @param isPartyElected whether the community's Party organization is elected anew (VE-1)
 * @param isUnderRectification whether the township holds the community back
 */
public record Situation(boolean isPartyElected, boolean isUnderRectification) {}
