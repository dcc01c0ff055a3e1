package dev.jiceng.election.roll.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.graphql.GlobalId;
import java.util.UUID;

/** Ids of the context's types; all carry the community, so that a clerk's scope decides on them. */
final class RollIds {
  static final String ELECTION = "CommitteeElection";
  static final String ROLL = "VoterRoll";
  static final String VOTER = "Voter";

  private RollIds() {}

  static GlobalId of(String kind, String community, UUID uuid) {
    return GlobalId.of(kind, DivisionCode.of(community), uuid);
  }
}
