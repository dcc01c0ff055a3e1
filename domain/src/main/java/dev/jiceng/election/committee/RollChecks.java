package dev.jiceng.election.committee;

import static dev.jiceng.election.ElectionRule.VE_15;
import static dev.jiceng.election.ElectionRule.VE_4;

import dev.jiceng.election.Judge;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Publication, objections, freeze and supplements of the voters' roll (VE-4, VE-15). */
final class RollChecks {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  private RollChecks() {}

  static void publish(
      CommitteeAct.PublishRoll act, CommitteeElection election, RollRules rules, Judge judge) {
    var voters = Map.<String, Object>of("voters", act.roll().voters());
    judge.that(act.roll().voters() > 0, VE_4, "VE-4.voters", "roll", voters);
    var method = election.last(CommitteeAct.AdoptMethod.class).orElseThrow();
    long days = rules.daysBefore(act.on(), method.pollingDay());
    var numbers =
        Map.<String, Object>of(
            "published", act.on(),
            "pollingDay", method.pollingDay(),
            "days", days,
            "needed", rules.publishedBefore());
    judge.that(days >= rules.publishedBefore(), VE_4, "VE-4.publishedBefore", "on", numbers);
  }

  static void raise(
      CommitteeAct.RaiseObjection act, CommitteeElection election, RollRules rules, Judge judge) {
    var published = election.lastDay(CommitteeAction.PUBLISH_ROLL).orElseThrow();
    var last = rules.lastObjection(published);
    var numbers = Map.<String, Object>of("on", act.on(), "lastDay", last);
    judge.that(!act.on().isAfter(last), VE_4, "VE-4.window", "on", numbers);
  }

  /** A ruling that comes late still counts, and it is told that it was late. */
  static void decide(
      CommitteeAct.DecideObjection act, CommitteeElection election, RollRules rules, Judge judge) {
    UUID objection = act.objection();
    LocalDate raised = election.openObjections().get(objection);
    var which = Map.<String, Object>of("objection", objection);
    judge.that(raised != null, VE_4, "VE-4.noObjection", "objection", which);
    judge.that(Math.abs(act.change()) <= 1, VE_4, "VE-4.change", "change");
    if (raised != null) {
      var last = rules.lastRuling(raised);
      var numbers = Map.<String, Object>of("on", act.on(), "lastDay", last);
      judge.advise(!act.on().isAfter(last), VE_4, "VE-4.rulingLate", "on", numbers);
    }
  }

  static void freeze(CommitteeAct.FreezeRoll act, CommitteeElection election, Judge judge) {
    int known = election.registered();
    var numbers = Map.<String, Object>of("frozen", act.voters(), "known", known);
    judge.that(act.voters() == known, VE_15, "VE-15.count", "voters", numbers);
    judge.that(SHA_256.matcher(act.hash()).matches(), VE_15, "VE-15.hash", "hash");
  }

  static void supplement(CommitteeAct.SupplementRoll act, Judge judge) {
    judge.that(!act.reason().isBlank(), VE_15, "VE-15.reason", "reason");
    judge.that(act.change() != 0, VE_15, "VE-15.change", "change");
  }
}
