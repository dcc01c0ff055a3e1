package dev.jiceng.election.committee;

import dev.jiceng.election.ElectionRule;
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

/**
 * Takes a committee's election along its course, and says what comes next (VE-1 to VE-18, R-10).
 */
public final class CommitteePath {
  private final CommitteeRules rules;
  private final WorkingDays calendar;
  private final Blockers blockers;

  public CommitteePath(CommitteeRules rules, WorkingDays calendar) {
    this.rules = rules;
    this.calendar = calendar;
    this.blockers = new Blockers(rules, calendar);
  }

  /** The election after the act, or all that forbids it. */
  public Outcome<CommitteeElection> take(
      CommitteeElection election, CommitteeAct act, Situation situation, Actor actor, Moment now) {
    var order = blockers.of(election, act.action(), situation, actor, act.on());
    if (!order.isPassed()) {
      return Outcome.refused(order.blocking());
    }
    var judged =
        order
            .and(dates(election, act, now.day()))
            .and(blockers.calendar(act))
            .and(CommitteeChecks.of(act, election, rules, calendar));
    if (!judged.isPassed()) {
      return Outcome.refused(judged.blocking());
    }
    var taken = new Taken(reached(election, act), actor, now.at());
    return new Outcome.Done<>(election.with(taken), judged.advice());
  }

  /** Every act of the course and those between, with what is in its way for this actor. */
  public List<NextStep<CommitteeAction>> nextSteps(
      CommitteeElection election,
      Situation situation,
      Actor actor,
      LocalDate today,
      Predicate<CommitteeAction> isPermitted) {
    if (election.isAbandoned()) {
      return List.of();
    }
    var done = election.done();
    return Arrays.stream(CommitteeAction.values())
        .filter(action -> action.isBetweenTimes() || rules.course().has(action))
        .filter(action -> !done.contains(action))
        .map(action ->
            new NextStep<>(
                action,
                isPermitted.test(action),
                blockers.of(election, action, situation, actor, today).blocking(),
                blockers.earliest(election, action).orElse(null)))
        .toList();
  }

  /** Where it stands, with the day from which its next step is possible. */
  Progress progress(CommitteeElection election) {
    var progress = Progress.of(election, rules);
    var next = progress.next();
    return next == null
        ? progress
        : progress.opening(blockers.earliest(election, next).orElse(null));
  }

  /** The rule by which a step has its turn. */
  public static ElectionRule rule(CommitteeAction action) {
    return Blockers.order(action);
  }

  private CommitteeAct reached(CommitteeElection election, CommitteeAct act) {
    return switch (act) {
      case CommitteeAct.Certify certify -> {
        var tally = election.entries().getFirst().tally();
        var voided = certify.voided();
        var results = new Counting(election, rules).results(tally, Map.of(), voided);
        yield new CommitteeAct.Certify(certify.on(), voided, results);
      }
      case CommitteeAct.SettleWriteIns settled -> {
        var tally = election.entries().getFirst().tally();
        var voided = election.last(CommitteeAct.Certify.class).orElseThrow().voided();
        var results = new Counting(election, rules).results(tally, settled.reviews(), voided);
        yield new CommitteeAct.SettleWriteIns(settled.on(), settled.reviews(), results);
      }
      case CommitteeAct.CallAgain again -> {
        var ballot = new Counting(election, rules).next(again.pollingDay());
        yield new CommitteeAct.CallAgain(again.on(), again.pollingDay(), ballot);
      }
      default -> act;
    };
  }

  private static Judgements dates(CommitteeElection election, CommitteeAct act, LocalDate today) {
    var judge = new Judge();
    var rule = Blockers.order(act.action());
    var ahead = Map.<String, Object>of("on", act.on(), "today", today);
    judge.that(!act.on().isAfter(today), rule, rule.id() + ".ahead", "on", ahead);
    election
        .latest()
        .ifPresent(latest -> {
          var days = Map.<String, Object>of("on", act.on(), "latest", latest);
          boolean later = !act.on().isBefore(latest);
          judge.that(later, rule, rule.id() + ".before", "on", days);
        });
    return judge.judgements();
  }
}
