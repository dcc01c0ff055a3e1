package dev.jiceng.discipline;

import java.util.UUID;

/** How many findings of vote buying were confirmed against somebody; one voids a candidacy. */
@FunctionalInterface
public interface VoteBuying {
  int confirmedAgainst(UUID person);
}
