package dev.jiceng.election.committee;

import dev.jiceng.election.committee.Nomination.Way;
import java.util.Map;

/**
 * How people are nominated in one kind of community (VE-5).
 *
 * @param supporters the ways allowed, and how many people at least name together
 */
public record NominationRules(Map<Way, Integer> supporters) {
  public NominationRules {
    supporters = Map.copyOf(supporters);
  }
}
