package dev.jiceng.election.party.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.graphql.GlobalId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Ids of the context's types; they carry the community. */
final class PartyIds {
  static final String ELECTION = "PartyElection";
  static final String OBJECTION = "PartyObjection";
  static final String ORGANIZATION = "Organization";
  static final String CYCLE = "ElectionCycle";
  private static final String PERSON = "Person";

  /** Stands for ids that nothing has, so that the rules refuse them where they stand. */
  private static final UUID NOTHING = new UUID(0, 0);

  private PartyIds() {}

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

  static List<UUID> people(Collection<String> ids) {
    return ids.stream().map(PartyIds::person).toList();
  }
}
