package dev.jiceng.election.roll;

import static dev.jiceng.election.ElectionRule.VE_15;
import static dev.jiceng.election.ElectionRule.VE_4;

import dev.jiceng.election.Judgements;
import dev.jiceng.election.candidacy.Voter;
import dev.jiceng.shared.Violation;
import java.util.Objects;

/** What every change of a roll has to keep. */
final class RollChange {
  private RollChange() {}

  /** Why a roll that is not open any more takes no registration. */
  static Violation closed(Roll roll, String path) {
    return switch (roll.phase()) {
      case OPEN -> throw new IllegalStateException("the roll is open");
      case PUBLISHED -> Violation.of(VE_4, "VE-4.published", path);
      case FROZEN -> Violation.of(VE_15, "VE-15.frozen", path);
    };
  }

  /** Whether they may vote on polling day, which is known by then. */
  static Judgements eligibility(Roll roll, VoterEntry entry, boolean hasPoliticalRights) {
    var terms = roll.terms();
    var voter =
        new Voter(entry.id(), entry.idNumber().birthDate(), hasPoliticalRights, entry.residence());
    return terms.eligibility().judge(voter, Objects.requireNonNull(terms.pollingDay()));
  }
}
