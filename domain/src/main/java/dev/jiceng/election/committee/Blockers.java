package dev.jiceng.election.committee;

import static dev.jiceng.election.ElectionRule.Q_6;
import static dev.jiceng.election.ElectionRule.R_1;
import static dev.jiceng.election.ElectionRule.VE_1;
import static dev.jiceng.election.ElectionRule.VE_10;
import static dev.jiceng.election.ElectionRule.VE_12;
import static dev.jiceng.election.ElectionRule.VE_15;
import static dev.jiceng.election.ElectionRule.VE_4;
import static dev.jiceng.election.ElectionRule.VE_8;

import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.NoticeRule;
import dev.jiceng.election.WorkingDays;
import dev.jiceng.election.tally.TallyComparison;
import dev.jiceng.shared.Actor;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What stands in the way of an act whatever it brings: order, notices, windows, who acts. */
final class Blockers {
  private final CommitteeRules rules;
  private final WorkingDays calendar;

  Blockers(CommitteeRules rules, WorkingDays calendar) {
    this.rules = rules;
    this.calendar = calendar;
  }

  /** The rule that orders a step, cited where it comes too early or too late. */
  static ElectionRule order(CommitteeAction action) {
    return switch (action) {
      case FORM_ELECTION_COMMITTEE, LEAVE_ELECTION_COMMITTEE -> ElectionRule.VE_2;
      case ADOPT_METHOD -> ElectionRule.VE_3;
      case PUBLISH_ROLL, OBJECT, RULE -> VE_4;
      case NOMINATE -> ElectionRule.VE_5;
      case FREEZE_ROLL, SUPPLEMENT_ROLL -> VE_15;
      case PUBLISH_CANDIDATES -> ElectionRule.VE_7;
      case PREPARE_POLL, HOLD_POLL -> VE_8;
      case ENTER_TALLY, ENTER_TALLY_AGAIN, CERTIFY, WITHDRAW_TALLY -> VE_12;
      case PUBLISH_RESULT -> ElectionRule.VE_9;
      case CONCLUDE -> ElectionRule.VE_18;
      case SETTLE_WRITE_INS -> Q_6;
      case VOID -> ElectionRule.VE_11;
      case CALL_AGAIN -> VE_10;
    };
  }

  Judgements of(
      CommitteeElection election,
      CommitteeAction action,
      Situation situation,
      Actor actor,
      LocalDate day) {
    var done = election.done();
    var order = new Judge();
    if (action.isBetweenTimes()) {
      between(election, action, done, order);
      return order.judgements();
    }
    inTurn(action, done, order);
    if (!order.judgements().isPassed()) {
      return order.judgements();
    }
    var judge = new Judge(rules.regime());
    notices(election, action, day, judge);
    switch (action) {
      case FORM_ELECTION_COMMITTEE -> {
        judge.that(situation.isPartyElected(), VE_1, "VE-1.partyFirst", "community");
        judge.that(!situation.isUnderRectification(), R_1, "R-1.rectification", "community");
      }
      case FREEZE_ROLL -> freeze(election, day, judge);
      case HOLD_POLL -> {
        var polling = Objects.requireNonNull(election.votes().ballot()).pollingDay();
        var days = Map.<String, Object>of("pollingDay", polling, "day", day);
        judge.that(day.equals(polling), VE_8, "VE-8.pollingDay", "on", days);
      }
      case ENTER_TALLY_AGAIN ->
          judge.and(TallyComparison.apart(election.entries(), actor, "VE-12.sameClerk"));
      case CERTIFY ->
          judge.and(TallyComparison.apart(election.entries(), actor, "VE-12.certifier"));
      case CONCLUDE -> complete(election, judge);
      default -> {}
    }
    return judge.judgements();
  }

  /** A notice is not put up where nobody can say when it ends. */
  Judgements calendar(CommitteeAct act) {
    var judge = new Judge(rules.regime());
    var notices =
        rules.notices().stream()
            .filter(wait -> wait.published() == act.action())
            .map(wait -> Map.entry(wait.rule(), wait.notice()));
    var roll =
        act.action() == CommitteeAction.PUBLISH_ROLL
            ? Stream.of(rules.roll().objection(), rules.roll().before())
            : Stream.<NoticeRule>empty();
    Stream.concat(notices, roll.map(notice -> Map.entry(VE_4, notice)))
        .forEach(one -> {
          var rule = one.getKey();
          one.getValue()
              .unknownYear(act.on(), calendar)
              .ifPresent(year ->
                  judge.that(
                      false,
                      rule,
                      rule.id() + ".calendar",
                      "on",
                      Map.of("year", year, "on", act.on())));
        });
    return judge.judgements();
  }

  /** The first day on which no date stands in the way any more. */
  Optional<LocalDate> earliest(CommitteeElection election, CommitteeAction action) {
    var days =
        Stream.of(
            noticesOf(election, action).map(day -> day.plusDays(1)),
            action == CommitteeAction.FREEZE_ROLL
                ? election
                    .lastDay(CommitteeAction.PUBLISH_ROLL)
                    .map(day -> rules.roll().objection().lastDay(day, calendar).plusDays(1))
                    .stream()
                : Stream.<LocalDate>empty(),
            action == CommitteeAction.HOLD_POLL
                ? Stream.ofNullable(election.votes().ballot()).map(Ballot::pollingDay)
                : Stream.<LocalDate>empty());
    return days.flatMap(day -> day).max(LocalDate::compareTo);
  }

  private void inTurn(CommitteeAction action, Set<CommitteeAction> done, Judge judge) {
    var rule = order(action);
    boolean known = rules.course().has(action);
    var what = Map.<String, Object>of("action", action);
    judge.that(known, rule, rule.id() + ".notInProfile", "action", what);
    if (known) {
      var missing = rules.course().missing(action, done);
      var numbers = Map.<String, Object>of("action", action, "missing", missing);
      judge.that(missing.isEmpty(), rule, rule.id() + ".missing", "action", numbers);
      judge.that(!done.contains(action), rule, rule.id() + ".passed", "action", what);
    }
  }

  private void notices(
      CommitteeElection election, CommitteeAction action, LocalDate day, Judge judge) {
    for (Wait wait : rules.notices()) {
      if (wait.before() == action) {
        election
            .lastDay(wait.published())
            .map(published -> wait.notice().lastDay(published, calendar))
            .ifPresent(last -> {
              var days = Map.<String, Object>of("lastDay", last, "day", day);
              var rule = wait.rule();
              judge.that(day.isAfter(last), rule, rule.id() + ".noticeOpen", "on", days);
            });
      }
    }
  }

  private Stream<LocalDate> noticesOf(CommitteeElection election, CommitteeAction action) {
    return rules.notices().stream()
        .filter(wait -> wait.before() == action)
        .flatMap(wait ->
            election.lastDay(wait.published()).stream()
                .map(published -> wait.notice().lastDay(published, calendar)));
  }

  private void freeze(CommitteeElection election, LocalDate day, Judge judge) {
    var published = election.lastDay(CommitteeAction.PUBLISH_ROLL).orElseThrow();
    var last = rules.roll().objection().lastDay(published, calendar);
    var days = Map.<String, Object>of("lastDay", last, "day", day);
    judge.that(day.isAfter(last), VE_15, "VE-15.windowOpen", "on", days);
    int open = election.openObjections().size();
    var numbers = Map.<String, Object>of("open", open);
    judge.that(open == 0, VE_4, "VE-4.objectionsOpen", "on", numbers);
  }

  private static void complete(CommitteeElection election, Judge judge) {
    var votes = election.votes();
    var awaiting = votes.awaitingReview();
    var people = Map.<String, Object>of("people", awaiting);
    judge.that(awaiting.isEmpty(), Q_6, "Q-6.awaiting", "results", people);
    int open = votes.open(election.contests());
    if (awaiting.isEmpty()) {
      var numbers = Map.<String, Object>of("open", open);
      judge.that(open == 0, VE_10, "VE-10.incomplete", "results", numbers);
    }
  }

  private static void between(
      CommitteeElection election, CommitteeAction action, Set<CommitteeAction> done, Judge judge) {
    boolean possible =
        switch (action) {
          case OBJECT -> is(done, CommitteeAction.PUBLISH_ROLL, CommitteeAction.FREEZE_ROLL);
          case RULE -> !election.openObjections().isEmpty();
          case SUPPLEMENT_ROLL -> is(done, CommitteeAction.FREEZE_ROLL, CommitteeAction.HOLD_POLL);
          case LEAVE_ELECTION_COMMITTEE ->
              is(done, CommitteeAction.FORM_ELECTION_COMMITTEE, CommitteeAction.HOLD_POLL);
          case WITHDRAW_TALLY -> is(done, CommitteeAction.ENTER_TALLY, CommitteeAction.CERTIFY);
          case SETTLE_WRITE_INS ->
              is(done, CommitteeAction.CERTIFY, CommitteeAction.CONCLUDE)
                  && !election.votes().awaitingReview().isEmpty();
          case VOID -> is(done, CommitteeAction.HOLD_POLL, CommitteeAction.CONCLUDE);
          case CALL_AGAIN ->
              is(done, CommitteeAction.CERTIFY, CommitteeAction.CONCLUDE)
                  && election.votes().isUnfinished()
                  && election.votes().awaitingReview().isEmpty();
          default -> false;
        };
    var rule = order(action);
    var numbers = Map.<String, Object>of("action", action);
    judge.that(possible, rule, rule.id() + ".notNow", "action", numbers);
  }

  private static boolean is(
      Set<CommitteeAction> done, CommitteeAction after, CommitteeAction until) {
    return done.contains(after) && !done.contains(until);
  }
}
