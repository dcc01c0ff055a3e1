package dev.jiceng.election.committee;

import static dev.jiceng.election.ElectionRule.VE_15;
import static dev.jiceng.election.ElectionRule.VE_4;

import dev.jiceng.election.Judge;
import dev.jiceng.election.WorkingDays;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Publication, objections, freeze and supplements of the voters' roll (VE-4, VE-15). */
final class RollChecks {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  private final CommitteeElection election;
  private final RollRules rules;
  private final WorkingDays calendar;
  private final Judge judge;

  RollChecks(CommitteeElection election, RollRules rules, WorkingDays calendar, Judge judge) {
    this.election = election;
    this.rules = rules;
    this.calendar = calendar;
    this.judge = judge;
  }

  void publish(CommitteeAct.PublishRoll act) {
    var voters = Map.<String, Object>of("voters", act.roll().voters());
    judge.always(act.roll().voters() > 0, VE_4, "VE-4.voters", "roll", voters);
    var polling = election.last(CommitteeAct.AdoptMethod.class).orElseThrow().pollingDay();
    long days = rules.before().between(act.on(), polling, calendar);
    var numbers =
        Map.<String, Object>of(
            "published",
            act.on(),
            "pollingDay",
            polling,
            "days",
            days,
            "needed",
            rules.before().days());
    judge.that(days >= rules.before().days(), VE_4, "VE-4.publishedBefore", "on", numbers);
  }

  void raise(CommitteeAct.RaiseObjection act) {
    var published = election.lastDay(CommitteeAction.PUBLISH_ROLL).orElseThrow();
    var last = rules.objection().lastDay(published, calendar);
    var numbers = Map.<String, Object>of("on", act.on(), "lastDay", last);
    judge.that(!act.on().isAfter(last), VE_4, "VE-4.window", "on", numbers);
  }

  /** A ruling that comes late still counts, and it is told that it was late. */
  void decide(CommitteeAct.DecideObjection act) {
    UUID objection = act.objection();
    LocalDate raised = election.openObjections().get(objection);
    var which = Map.<String, Object>of("objection", objection);
    judge.always(raised != null, VE_4, "VE-4.noObjection", "objection", which);
    judge.always(Math.abs(act.change()) <= 1, VE_4, "VE-4.change", "change");
    if (raised != null && rules.ruling().days() > 0) {
      var last = rules.ruling().lastDay(raised, calendar);
      var numbers = Map.<String, Object>of("on", act.on(), "lastDay", last);
      judge.advise(!act.on().isAfter(last), VE_4, "VE-4.rulingLate", "on", numbers);
    }
  }

  void freeze(CommitteeAct.FreezeRoll act) {
    int known = election.registered();
    var numbers = Map.<String, Object>of("frozen", act.voters(), "known", known);
    judge.that(act.voters() == known, VE_15, "VE-15.count", "voters", numbers);
    judge.that(SHA_256.matcher(act.hash()).matches(), VE_15, "VE-15.hash", "hash");
  }

  void supplement(CommitteeAct.SupplementRoll act) {
    judge.that(!act.reason().isBlank(), VE_15, "VE-15.reason", "reason");
    judge.that(act.change() != 0, VE_15, "VE-15.change", "change");
  }
}
