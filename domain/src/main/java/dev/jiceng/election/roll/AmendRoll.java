package dev.jiceng.election.roll;

import static dev.jiceng.election.ElectionRule.Q_8;
import static dev.jiceng.election.ElectionRule.VE_3;
import static dev.jiceng.election.ElectionRule.VE_4;

import dev.jiceng.election.Judge;
import dev.jiceng.election.candidacy.Voter;
import dev.jiceng.election.committee.VoterRoll;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a roll after registration: it is published, objected to, ruled on, frozen and
 * supplemented (VE-4, VE-15). Whether it is the time for it the election's path has judged before.
 */
public final class AmendRoll {
  private final Voters voters;
  private final RollObjections objections;
  private final Ids ids;

  public AmendRoll(Voters voters, RollObjections objections, Ids ids) {
    this.voters = voters;
    this.objections = objections;
    this.ids = ids;
  }

  /** Count and hash of those listed, who stay the same until this write has ended. */
  public VoterRoll standing(UUID election) {
    var _ = voters.hold(election).orElseThrow();
    return VoterRoll.of(voters.listed(election).stream().map(Voter::person).toList());
  }

  /** Puts the roll up; every voter is judged once more, by the polling day as it is now. */
  public List<Violation> publish(UUID election, LocalDate on, VoterRoll roll) {
    var terms = voters.hold(election).orElseThrow().terms();
    var day = terms.pollingDay();
    if (day == null) {
      return List.of(Violation.of(VE_3, "VE-3.method", "id"));
    }
    var judged = VoterRoll.judge(voters.listed(election), day, terms.eligibility());
    if (judged.isPassed()) {
      voters.publish(election, on, roll);
    }
    return judged.blocking();
  }

  /** Takes down an objection: whom it is about, who raises it, and why. */
  public List<Violation> object(RollObjection objection) {
    var judge = new Judge();
    judge.that(!objection.about().isBlank(), VE_4, "VE-4.objection", "about");
    judge.that(!objection.raisedBy().isBlank(), VE_4, "VE-4.objection", "raisedBy");
    judge.that(!objection.reason().isBlank(), VE_4, "VE-4.objection", "reason");
    var voter = objection.voter();
    if (voter != null) {
      boolean isEntered =
          voters.find(voter).filter(it -> it.election().equals(objection.election())).isPresent();
      judge.that(isEntered, VE_4, "VE-4.noEntry", "voter");
    }
    if (judge.judgements().isPassed()) {
      objections.add(objection);
    }
    return judge.judgements().blocking();
  }

  /** What the election committee rules; without an amendment the roll stays as it is. */
  public List<Violation> rule(
      UUID election, RollObjections.Ruling ruling, @Nullable Amendment amendment) {
    if (ruling.text().isBlank()) {
      return List.of(Violation.of(VE_4, "VE-4.ruling", "ruling"));
    }
    if (amendment == null) {
      objections.decide(ruling);
      return List.of();
    }
    var voter = voterOf(amendment);
    var objected = objections.find(ruling.objection()).orElseThrow().voter();
    if (objected != null && !objected.equals(voter)) {
      return List.of(Violation.of(VE_4, "VE-4.otherEntry", "amendment"));
    }
    objections.decide(
        new RollObjections.Ruling(
            ruling.objection(), ruling.on(), ruling.text(), amendment.change(), voter));
    return amend(election, amendment, voter, new Change.Ruling(ruling.objection()));
  }

  public void freeze(UUID election, LocalDate on, VoterRoll roll) {
    voters.freeze(election, on, roll);
  }

  public List<Violation> supplement(UUID election, Amendment amendment, String reason) {
    return amend(election, amendment, voterOf(amendment), new Change.Supplement(reason.strip()));
  }

  private UUID voterOf(Amendment amendment) {
    return switch (amendment) {
      case Amendment.Add _ -> ids.next();
      case Amendment.Declare(UUID voter) -> voter;
      case Amendment.Remove(UUID voter) -> voter;
    };
  }

  private List<Violation> amend(UUID election, Amendment amendment, UUID voter, Change change) {
    var roll = voters.hold(election).orElseThrow();
    return switch (amendment) {
      case Amendment.Add(WrittenRow row) -> added(roll, row, voter, change);
      case Amendment.Declare _ -> changed(roll, voter, Standing.AWAITING_DECLARATION, change);
      case Amendment.Remove _ -> changed(roll, voter, Standing.LISTED, change);
    };
  }

  private List<Violation> added(Roll roll, WrittenRow row, UUID voter, Change change) {
    var outcome = new EnterVoter(voters, () -> voter).handle(roll, row, change);
    return switch (outcome) {
      case Outcome.Done<VoterEntry>(VoterEntry entry, var advice) ->
          entry.standing() == Standing.LISTED
              ? List.of()
              : List.of(Violation.of(Q_8, "Q-8.declaration", "amendment.add.declares"));
      case Outcome.Refused<VoterEntry>(List<Violation> violations) ->
          violations.stream().map(one -> one.under("amendment", "add")).toList();
      default -> List.of(Violation.of(VE_4, "VE-4.listed", "amendment.add.idNumber"));
    };
  }

  private List<Violation> changed(Roll roll, UUID voter, Standing from, Change change) {
    var entry =
        voters
            .find(voter)
            .filter(it -> it.election().equals(roll.terms().election()))
            .filter(it -> it.standing() == from)
            .orElse(null);
    if (entry == null) {
      return List.of(Violation.of(VE_4, "VE-4.noEntry", "amendment"));
    }
    var next = from == Standing.LISTED ? entry.removed(change) : entry.declared(change);
    return voters.save(next) == Voters.Saved.DONE
        ? List.of()
        : List.of(Violation.of(VE_4, "VE-4.elsewhere", "amendment"));
  }
}
