package dev.jiceng.election.committee;

import java.util.Set;
import java.util.UUID;

/**
 * What an election must know of things outside of it.
 *
 * @param isPartyElected whether the community's Party organization is elected anew (VE-1)
 * @param isUnderRectification whether the township holds the community back
 * @param unaudited of the outgoing, those whose audit is not published
 */
public record Situation(boolean isPartyElected, boolean isUnderRectification, Set<UUID> unaudited) {
  public Situation {
    unaudited = Set.copyOf(unaudited);
  }

  public Situation(boolean isPartyElected, boolean isUnderRectification) {
    this(isPartyElected, isUnderRectification, Set.of());
  }
}
