package dev.jiceng.election.party;

import static dev.jiceng.election.ElectionRule.PE_1;
import static dev.jiceng.election.ElectionRule.PE_3;
import static dev.jiceng.election.ElectionRule.PE_6;
import static dev.jiceng.election.ElectionRule.Q_6;
import static dev.jiceng.election.ElectionRule.R_1;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.NoticeRule;
import dev.jiceng.election.WorkingDays;
import dev.jiceng.election.tally.TallyComparison;
import dev.jiceng.shared.Actor;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What stands in the way of an act whatever it brings: order, notices, objections, who acts. */
final class PartyBlockers {
  private final PartyRules rules;
  private final WorkingDays calendar;

  PartyBlockers(PartyRules rules, WorkingDays calendar) {
    this.rules = rules;
    this.calendar = calendar;
  }

  Judgements of(
      PartyElection election, PartyAction action, boolean isHeldBack, Actor actor, LocalDate day) {
    return action.isBetweenTimes()
        ? between(election, action, day)
        : inTurn(election, action, day)
            .and(first(action, isHeldBack))
            .and(whoActs(election, action, actor));
  }

  /** What a step puts up can be told the last day of only where every year of it is known. */
  Judgements calendar(PartyAct act) {
    var judge = new Judge();
    Optional.ofNullable(rules.notices().get(act.action()))
        .flatMap(notice -> notice.unknownYear(act.on(), calendar))
        .ifPresent(year ->
            judge.that(false, PE_3, "PE-3.calendar", "on", Map.of("year", year, "on", act.on())));
    return judge.judgements();
  }

  /** The last day of the notice put up last. */
  Optional<LocalDate> openUntil(PartyElection election) {
    return rules.notices().entrySet().stream()
        .flatMap(notice ->
            election.lastDay(notice.getKey()).stream().map(day -> last(notice.getValue(), day)))
        .max(LocalDate::compareTo);
  }

  private LocalDate last(NoticeRule notice, LocalDate publishedOn) {
    return notice.lastDay(publishedOn, calendar);
  }

  private Judgements inTurn(PartyElection election, PartyAction action, LocalDate day) {
    var what = Map.<String, Object>of("action", action);
    if (!rules.course().has(action)) {
      return new Judge().that(false, PE_1, "PE-1.notInProfile", "action", what).judgements();
    }
    var done = election.done();
    var missing = rules.course().missing(action, done);
    var steps = Map.<String, Object>of("action", action, "missing", missing);
    var judge =
        new Judge()
            .that(missing.isEmpty(), PE_1, "PE-1.missing", "action", steps)
            .that(!done.contains(action), PE_1, "PE-1.passed", "action", what);
    openUntil(election)
        .ifPresent(open -> {
          var days = Map.<String, Object>of("lastDay", open, "day", day);
          judge.that(day.isAfter(open), PE_3, "PE-3.open", "on", days);
        });
    int objections = election.openObjections().size();
    var left = Map.<String, Object>of("open", objections);
    judge.that(objections == 0, PE_3, "PE-3.objectionsOpen", "action", left);
    if (action == PartyAction.ELECT_OFFICERS && election.isCertified()) {
      complete(election, judge);
    }
    return judge.judgements();
  }

  /** A community under rectification does not begin. */
  private Judgements first(PartyAction action, boolean isHeldBack) {
    boolean begins = rules.course().order().stream().findFirst().filter(action::equals).isPresent();
    return new Judge()
        .that(!(begins && isHeldBack), R_1, "R-1.rectification", "community")
        .judgements();
  }

  private static Judgements whoActs(PartyElection election, PartyAction action, Actor actor) {
    return switch (action) {
      case ENTER_TALLY_AGAIN -> TallyComparison.apart(election.entries(), actor, "VE-12.sameClerk");
      case CERTIFY -> TallyComparison.apart(election.entries(), actor, "VE-12.certifier");
      default -> Judgements.NONE;
    };
  }

  private static void complete(PartyElection election, Judge judge) {
    var awaiting = election.awaitingReview();
    judge.that(awaiting.isEmpty(), Q_6, "Q-6.awaiting", "action", Map.of("people", awaiting));
    int open = awaiting.isEmpty() ? election.seatsOpen() : 0;
    judge.that(open == 0, PE_6, "PE-6.incomplete", "action", Map.of("open", open));
  }

  private Judgements between(PartyElection election, PartyAction action, LocalDate day) {
    var judge = new Judge();
    switch (action) {
      case OBJECT -> object(election, day, judge);
      case RULE -> {
        boolean open = !election.openObjections().isEmpty();
        judge.that(open, PE_3, "PE-3.nothingOpen", "action");
      }
      default -> betweenVotes(election, action, judge);
    }
    return judge.judgements();
  }

  /** While a notice hangs, and not after. */
  private void object(PartyElection election, LocalDate day, Judge judge) {
    var last = openUntil(election);
    boolean hangs = last.isPresent() && !day.isAfter(last.get());
    var numbers =
        Map.<String, Object>of("day", day, "lastDay", last.map(LocalDate::toString).orElse("-"));
    judge.that(hangs, PE_3, "PE-3.window", "on", numbers);
  }

  private static void betweenVotes(PartyElection election, PartyAction action, Judge judge) {
    var done = election.done();
    boolean met = done.contains(PartyAction.MEET) && !done.contains(PartyAction.ELECT_OFFICERS);
    boolean certified = met && election.isCertified();
    boolean awaits = certified && !election.awaitingReview().isEmpty();
    var numbers = Map.<String, Object>of("action", action);
    switch (action) {
      case VOID -> judge.that(met, PE_1, "PE-1.notNow", "action", numbers);
      case WITHDRAW_TALLY -> {
        boolean entered = done.contains(PartyAction.ENTER_TALLY) && !election.isCertified();
        judge.that(met && entered, PE_1, "PE-1.notNow", "action", numbers);
      }
      case SETTLE_WRITE_INS -> judge.that(awaits, Q_6, "Q-6.nobody", "action", numbers);
      default -> {
        boolean open = certified && election.seatsOpen() > 0;
        judge.that(open, PE_6, "PE-6.nothingOpen", "action", numbers);
        var people = Map.<String, Object>of("people", election.awaitingReview());
        judge.that(!awaits, Q_6, "Q-6.awaiting", "action", people);
      }
    }
  }
}
