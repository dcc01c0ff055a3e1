package dev.jiceng.affairs.decision;

import static dev.jiceng.affairs.AffairsRule.D_6;

import dev.jiceng.affairs.Mark;
import dev.jiceng.affairs.Words;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Takes a village's decision from its proposal to the disclosure of its outcome (D-6). */
public final class TakeDecision {
  private final VillageDecisions decisions;
  private final Ids ids;

  public TakeDecision(VillageDecisions decisions, Ids ids) {
    this.decisions = decisions;
    this.ids = ids;
  }

  /** Which decision, as it was last seen. */
  public record Seen(UUID decision, int version) {}

  /** Who records a step, and when. */
  public record Clerk(Actor actor, Moment now) {
    Mark mark() {
      return new Mark(actor, now.at());
    }
  }

  /** What is proposed. */
  public record Proposal(DivisionCode community, String title, String matter) {}

  /** By the Party organization. */
  public Outcome<VillageDecision> propose(
      Proposal proposal, LocalDate on, Meeting meeting, Clerk clerk) {
    if (!decisions.isCommunity(proposal.community())) {
      return new Outcome.Unknown<>("community");
    }
    var found = new ArrayList<>(Words.of(D_6, "title", proposal.title(), Words.LINE));
    found.addAll(Words.of(D_6, "matter", proposal.matter(), Words.PAGE));
    found.addAll(meeting.violations());
    found.addAll(future(on, clerk));
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var first = new StepTaken(DecisionStep.PROPOSE, on, meeting, clerk.mark());
    var decision =
        new VillageDecision(
            ids.next(),
            proposal.community(),
            proposal.title(),
            proposal.matter(),
            meeting.isCarried() ? DecisionState.PROPOSED : DecisionState.REJECTED,
            null,
            null,
            List.of(first),
            1);
    decisions.add(decision);
    return Outcome.done(decision);
  }

  /** One of the other deliberations; where the meeting does not carry it, it ends. */
  public Outcome<VillageDecision> meet(
      Seen seen, DecisionStep step, LocalDate on, Meeting meeting, Clerk clerk) {
    var taken = new StepTaken(step, on, meeting, clerk.mark());
    return changed(seen, taken, meeting.violations(), clerk, decision -> decision.met(taken));
  }

  /** One of the two disclosures. */
  public Outcome<VillageDecision> disclose(
      Seen seen, DecisionStep step, LocalDate on, String text, Clerk clerk) {
    var taken = new StepTaken(step, on, null, clerk.mark());
    var found = Words.of(D_6, "text", text, Words.PAGE);
    return changed(seen, taken, found, clerk, decision -> decision.disclosed(taken, text));
  }

  private Outcome<VillageDecision> changed(
      Seen seen,
      StepTaken taken,
      List<Violation> violations,
      Clerk clerk,
      UnaryOperator<VillageDecision> change) {
    var decision = decisions.find(seen.decision()).orElse(null);
    if (decision == null) {
      return new Outcome.Unknown<>("id");
    }
    if (decision.version() != seen.version()) {
      return new Outcome.Stale<>(decision);
    }
    var found = new ArrayList<>(DecisionPath.blockers(decision, taken.step()));
    found.addAll(violations);
    found.addAll(future(taken.on(), clerk));
    if (taken.on().isBefore(decision.reachedOn())) {
      var numbers = Map.<String, Object>of("day", taken.on(), "last", decision.reachedOn());
      found.add(Violation.of(D_6, "D-6.backwards", "on", numbers));
    }
    return found.isEmpty()
        ? decisions
            .save(change.apply(decision))
            .map(Outcome::done)
            .orElseGet(() -> new Outcome.Stale<>(decisions.find(decision.id()).orElseThrow()))
        : Outcome.refused(found);
  }

  private static List<Violation> future(LocalDate on, Clerk clerk) {
    var today = clerk.now().day();
    return on.isAfter(today)
        ? List.of(Violation.of(D_6, "D-6.future", "on", Map.of("day", on, "today", today)))
        : List.of();
  }
}
