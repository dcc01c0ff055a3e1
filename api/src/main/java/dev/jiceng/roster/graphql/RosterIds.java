package dev.jiceng.roster.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.graphql.GlobalId;
import java.util.UUID;

/** Ids of the context's types: people carry their township, all else the community. */
final class RosterIds {
  static final String ORGANIZATION = "Organization";
  static final String POST = "Post";
  static final String PERSON = "Person";
  static final String MEMBERSHIP = "Membership";
  static final String KINSHIP = "Kinship";

  /** Stands for ids that nothing has, so that the use case does not find them. */
  private static final UUID NOTHING = new UUID(0, 0);

  private RosterIds() {}

  static GlobalId of(String kind, String division, UUID uuid) {
    return GlobalId.of(kind, DivisionCode.of(division), uuid);
  }

  static UUID uuid(String kind, String id) {
    return GlobalId.decode(id)
        .filter(it -> it.kind().equals(kind))
        .map(GlobalId::uuid)
        .orElse(NOTHING);
  }
}
