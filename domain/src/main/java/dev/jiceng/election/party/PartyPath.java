package dev.jiceng.election.party;

import static dev.jiceng.election.ElectionRule.PE_1;
import static dev.jiceng.election.ElectionRule.PE_3;
import static dev.jiceng.election.ElectionRule.PE_6;
import static dev.jiceng.election.ElectionRule.Q_6;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.NextStep;
import dev.jiceng.election.WorkingDays;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Takes a Party organization's election along its course, and says what comes next (PE-1, R-10).
 */
public final class PartyPath {
  private final PartyRules rules;
  private final WorkingDays calendar;

  public PartyPath(PartyRules rules, WorkingDays calendar) {
    this.rules = rules;
    this.calendar = calendar;
  }

  /** The election after the act, or all that forbids it. */
  public Outcome<PartyElection> take(PartyElection election, PartyAct act, LocalDate today) {
    var blockers = blockers(election, act.action(), act.on()).blocking();
    if (!blockers.isEmpty()) {
      return Outcome.refused(blockers);
    }
    var judged = dates(election, act, today).and(PartyChecks.of(act, election, rules));
    if (!judged.isPassed()) {
      return Outcome.refused(judged.blocking());
    }
    var taken =
        switch (act) {
          case PartyAct.Vote vote -> vote.with(PartyVotes.result(election, vote, rules));
          case PartyAct.SettleWriteIns(LocalDate on, var reviews, var _) ->
              new PartyAct.SettleWriteIns(
                  on, reviews, PartyVotes.settled(election, reviews, rules));
          default -> act;
        };
    return new Outcome.Done<>(election.with(taken), judged.advice());
  }

  /** Every act of the course and those between, with what is in its way. */
  public List<NextStep<PartyAction>> nextSteps(
      PartyElection election, LocalDate today, Predicate<PartyAction> isPermitted) {
    return Arrays.stream(PartyAction.values())
        .filter(action -> action.isBetweenTimes() || rules.course().has(action))
        .filter(action -> !election.done().contains(action))
        .map(action -> step(election, action, today, isPermitted))
        .toList();
  }

  /** What stands in the way of the act whoever does it, were it done on that day. */
  public Judgements blockers(PartyElection election, PartyAction action, LocalDate day) {
    return action.isBetweenTimes() ? between(election, action, day) : inTurn(election, action, day);
  }

  private NextStep<PartyAction> step(
      PartyElection election,
      PartyAction action,
      LocalDate today,
      Predicate<PartyAction> isPermitted) {
    List<Violation> blockers = blockers(election, action, today).blocking();
    var earliest = openUntil(election).map(day -> day.plusDays(1)).orElse(null);
    return new NextStep<>(action, isPermitted.test(action), blockers, earliest);
  }

  private Judgements inTurn(PartyElection election, PartyAction action, LocalDate day) {
    if (!rules.course().has(action)) {
      var numbers = Map.<String, Object>of("action", action);
      return new Judge().that(false, PE_1, "PE-1.notInProfile", "action", numbers).judgements();
    }
    var done = election.done();
    var missing = rules.course().missing(action, done);
    var judge =
        new Judge()
            .that(
                missing.isEmpty(),
                PE_1,
                "PE-1.missing",
                "action",
                Map.of("action", action, "missing", missing))
            .that(!done.contains(action), PE_1, "PE-1.passed", "action", Map.of("action", action));
    var last = openUntil(election);
    last.ifPresent(open ->
        judge.that(
            day.isAfter(open), PE_3, "PE-3.open", "on", Map.of("lastDay", open, "day", day)));
    int objections = election.openObjections().size();
    var left = Map.<String, Object>of("open", objections);
    judge.that(objections == 0, PE_3, "PE-3.objectionsOpen", "action", left);
    if (action == PartyAction.ELECT_OFFICERS && done.contains(PartyAction.MEET)) {
      boolean awaits = !election.awaitingReview().isEmpty();
      judge.that(!awaits, Q_6, "Q-6.awaiting", "action", Map.of("action", action));
      int open = awaits ? 0 : election.seatsOpen();
      judge.that(open == 0, PE_6, "PE-6.incomplete", "action", Map.of("open", open));
    }
    return judge.judgements();
  }

  private Judgements between(PartyElection election, PartyAction action, LocalDate day) {
    return switch (action) {
      case OBJECT -> object(election, day);
      case RULE -> {
        boolean open = !election.openObjections().isEmpty();
        yield new Judge().that(open, PE_3, "PE-3.noObjection", "action").judgements();
      }
      default -> betweenVotes(election, action);
    };
  }

  /** While a notice hangs, and not after. */
  private Judgements object(PartyElection election, LocalDate day) {
    var last = openUntil(election);
    boolean hangs = last.isPresent() && !day.isAfter(last.get());
    var numbers =
        Map.<String, Object>of("day", day, "lastDay", last.map(LocalDate::toString).orElse("-"));
    return new Judge().that(hangs, PE_3, "PE-3.window", "on", numbers).judgements();
  }

  private Judgements betweenVotes(PartyElection election, PartyAction action) {
    var judge = new Judge();
    boolean settled = election.done().contains(PartyAction.ELECT_OFFICERS);
    judge.that(!settled, PE_1, "PE-1.passed", "action", Map.of("action", action));
    var numbers = Map.<String, Object>of("action", action);
    boolean awaits = !election.awaitingReview().isEmpty();
    switch (action) {
      case VOID -> {
        var missing = rules.course().missing(PartyAction.MEET, election.done());
        var steps = Map.<String, Object>of("action", action, "missing", missing);
        judge.that(missing.isEmpty(), PE_1, "PE-1.missing", "action", steps);
      }
      case SETTLE_WRITE_INS -> judge.that(awaits, Q_6, "Q-6.nobody", "action", numbers);
      default -> {
        boolean open = election.result().isPresent() && election.seatsOpen() > 0;
        judge.that(open, PE_6, "PE-6.nothingOpen", "action", numbers);
        judge.that(!awaits, Q_6, "Q-6.awaiting", "action", numbers);
      }
    }
    return judge.judgements();
  }

  /** The last day of the notice put up last. */
  private Optional<LocalDate> openUntil(PartyElection election) {
    return rules.notices().entrySet().stream()
        .flatMap(notice ->
            election.last(notice.getKey()).stream()
                .map(act -> notice.getValue().lastDay(act.on(), calendar)))
        .max(LocalDate::compareTo);
  }

  private static Judgements dates(PartyElection election, PartyAct act, LocalDate today) {
    var judge = new Judge();
    var ahead = Map.<String, Object>of("on", act.on(), "today", today);
    judge.that(!act.on().isAfter(today), PE_1, "PE-1.ahead", "on", ahead);
    election
        .latest()
        .ifPresent(latest ->
            judge.that(
                !act.on().isBefore(latest),
                PE_1,
                "PE-1.before",
                "on",
                Map.of("on", act.on(), "latest", latest)));
    return judge.judgements();
  }
}
