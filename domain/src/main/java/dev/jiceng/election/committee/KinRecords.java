package dev.jiceng.election.committee;

import dev.jiceng.election.team.KinshipGraph;
import java.util.Collection;
import java.util.UUID;

/** Who is recorded as kin of whom. */
@FunctionalInterface
public interface KinRecords {
  /** Ties enough to find any close kin among these people. */
  KinshipGraph among(Collection<UUID> people);
}
