package dev.jiceng.election.candidacy;

import dev.jiceng.election.Judgements;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Whether people may be formal candidates of an election. */
@FunctionalInterface
public interface QualifiedPeople {
  /** By person; whoever has filed no candidacy, or withdrew it, is left out. */
  Map<UUID, Judgements> of(UUID election, Collection<UUID> people);
}
