package dev.jiceng.election.team;

import java.util.List;
import java.util.UUID;

/**
 * How two people are kin: what {@code to} is to {@code from}, and the recorded ties that say so.
 */
public record KinPath(UUID from, Kinship kinship, UUID to, List<KinTie> ties) {
  public KinPath {
    ties = List.copyOf(ties);
  }
}
