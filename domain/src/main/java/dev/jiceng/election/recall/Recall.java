package dev.jiceng.election.recall;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.tally.RecallRules;
import dev.jiceng.regulation.ProfileRef;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 罢免: that a member of a committee be recalled, and what the voters said (VE-17).
 *
 * @param vote empty until it was held
 */
public record Recall(
    UUID id,
    DivisionCode community,
    ProfileRef profile,
    Member member,
    Demand demand,
    @Nullable Decision vote,
    int version) {
  /** Who is to go, by the membership that would end. */
  public record Member(UUID membership, UUID person) {}

  /** Who asks for it, when, and why. */
  public record Demand(LocalDate on, String reason, RecallRules.Proposal proposal) {}

  /** The vote on it. */
  public record Decision(LocalDate on, RecallRules.Vote count, boolean isPassed) {}

  Recall decided(Decision decision) {
    return new Recall(id, community, profile, member, demand, decision, version);
  }

  public Recall withVersion(int newer) {
    return new Recall(id, community, profile, member, demand, vote, newer);
  }
}
