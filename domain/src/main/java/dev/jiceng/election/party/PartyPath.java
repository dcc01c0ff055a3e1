package dev.jiceng.election.party;

import static dev.jiceng.election.ElectionRule.PE_1;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.NextStep;
import dev.jiceng.election.WorkingDays;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes a Party organization's election along its course, and says what comes next (PE-1, R-10).
 */
public final class PartyPath {
  private final PartyRules rules;
  private final PartyBlockers blockers;

  public PartyPath(PartyRules rules, WorkingDays calendar) {
    this.rules = rules;
    this.blockers = new PartyBlockers(rules, calendar);
  }

  /** The election after the act, or all that forbids it. */
  public Outcome<PartyElection> take(
      PartyElection election, PartyAct act, boolean isHeldBack, Actor actor, Moment now) {
    var order = blockers.of(election, act.action(), isHeldBack, actor, act.on());
    if (!order.isPassed()) {
      return Outcome.refused(order.blocking());
    }
    var judged =
        dates(election, act, now.day())
            .and(blockers.calendar(act))
            .and(PartyChecks.of(act, election, rules));
    if (!judged.isPassed()) {
      return Outcome.refused(judged.blocking());
    }
    var taken = new PartyElection.Taken(reached(election, act), actor, now.at());
    return new Outcome.Done<>(election.with(taken), judged.advice());
  }

  private PartyAct reached(PartyElection election, PartyAct act) {
    return switch (act) {
      case PartyAct.Certify(LocalDate on, var _) ->
          new PartyAct.Certify(on, PartyVotes.certified(election, rules));
      case PartyAct.SettleWriteIns(LocalDate on, var reviews, var _) ->
          new PartyAct.SettleWriteIns(on, reviews, PartyVotes.settled(election, reviews, rules));
      default -> act;
    };
  }

  /** Every act of the course and those between, with what is in its way for this actor. */
  public List<NextStep<PartyAction>> nextSteps(
      PartyElection election,
      boolean isHeldBack,
      Actor actor,
      LocalDate today,
      Predicate<PartyAction> isPermitted) {
    var done = election.done();
    var earliest = opensOn(election);
    return Arrays.stream(PartyAction.values())
        .filter(action -> action.isBetweenTimes() || rules.course().has(action))
        .filter(action -> !done.contains(action))
        .map(action ->
            new NextStep<>(
                action,
                isPermitted.test(action),
                blockers.of(election, action, isHeldBack, actor, today).blocking(),
                action.isBetweenTimes() ? null : earliest))
        .toList();
  }

  /** Where it stands, with the day from which its next step is possible (PE-3). */
  PartyProgress progress(PartyElection election) {
    var progress = PartyProgress.of(election, rules);
    return progress.next() == null ? progress : progress.opening(opensOn(election));
  }

  private @Nullable LocalDate opensOn(PartyElection election) {
    return blockers.openUntil(election).map(day -> day.plusDays(1)).orElse(null);
  }

  private static Judgements dates(PartyElection election, PartyAct act, LocalDate today) {
    var judge = new Judge();
    var ahead = Map.<String, Object>of("on", act.on(), "today", today);
    judge.that(!act.on().isAfter(today), PE_1, "PE-1.ahead", "on", ahead);
    election
        .latest()
        .ifPresent(latest -> {
          var days = Map.<String, Object>of("on", act.on(), "latest", latest);
          judge.that(!act.on().isBefore(latest), PE_1, "PE-1.before", "on", days);
        });
    return judge.judgements();
  }
}
