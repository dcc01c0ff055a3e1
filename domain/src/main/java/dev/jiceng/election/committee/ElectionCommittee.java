package dev.jiceng.election.committee;

import java.util.Set;
import java.util.UUID;

/**
 * 选举委员会 (VE-2).
 *
 * @param members everybody, chair and deputies too
 * @param supervisors of the election supervision committee
 */
public record ElectionCommittee(
    Set<UUID> members, UUID chair, Set<UUID> deputies, Set<UUID> supervisors) {
  public ElectionCommittee {
    members = Set.copyOf(members);
    deputies = Set.copyOf(deputies);
    supervisors = Set.copyOf(supervisors);
  }
}
