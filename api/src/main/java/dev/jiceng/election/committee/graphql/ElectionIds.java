package dev.jiceng.election.committee.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.graphql.GlobalId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ids of the context's types; they carry the community. */
final class ElectionIds {
  static final String ELECTION = "CommitteeElection";
  static final String CONTEST = "ElectionContest";
  static final String PERSON = "Person";
  static final String OBJECTION = "RollObjection";
  static final String VOTER = "Voter";
  static final String CYCLE = "ElectionCycle";

  /** Stands for ids that nothing has, so that the rules refuse them where they stand. */
  private static final UUID NOTHING = new UUID(0, 0);

  private ElectionIds() {}

  static GlobalId of(String kind, String division, UUID uuid) {
    return GlobalId.of(kind, DivisionCode.of(division), uuid);
  }

  static UUID uuid(String kind, String id) {
    return GlobalId.decode(id)
        .filter(it -> it.kind().equals(kind))
        .map(GlobalId::uuid)
        .orElse(NOTHING);
  }

  static UUID person(String id) {
    return uuid(PERSON, id);
  }

  static Set<UUID> people(Collection<String> ids) {
    return ids.stream()
        .map(ElectionIds::person)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
