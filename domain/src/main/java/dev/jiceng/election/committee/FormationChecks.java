package dev.jiceng.election.committee;

import static dev.jiceng.election.ElectionRule.VE_2;
import static dev.jiceng.election.ElectionRule.VE_3;

import dev.jiceng.election.Judge;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;

/** The election committee and the method (VE-2, VE-3). */
final class FormationChecks {
  private FormationChecks() {}

  static void form(
      CommitteeAct.FormElectionCommittee act, ElectionCommitteeRule rule, Judge judge) {
    judge.weigh(rule.judge(act.committee()));
  }

  static void leave(
      CommitteeAct.LeaveElectionCommittee act,
      CommitteeElection election,
      ElectionCommitteeRule rule,
      Judge judge) {
    var before = election.electionCommittee().orElseThrow();
    boolean were = before.members().containsAll(act.leaving());
    judge.always(were && !act.leaving().isEmpty(), VE_2, "VE-2.leaving", "leaving");
    var stay = new HashSet<>(before.members());
    stay.removeAll(act.leaving());
    boolean stayed = act.after().members().containsAll(stay);
    boolean gone = act.after().members().stream().noneMatch(act.leaving()::contains);
    judge.always(stayed && gone, VE_2, "VE-2.after", "after.members");
    judge.weigh(rule.judge(act.after()));
  }

  static void method(CommitteeAct.AdoptMethod act, Judge judge) {
    judge.that(act.adoptedByAssembly(), VE_3, "VE-3.adopted", "adoptedByAssembly");
    var published = act.publishedOn();
    var day = Map.<String, Object>of("adopted", act.on());
    judge.that(
        published != null && !published.isBefore(act.on()),
        VE_3,
        "VE-3.published",
        "publishedOn",
        day);
    var last = Objects.requireNonNullElse(published, act.on());
    var days = Map.<String, Object>of("pollingDay", act.pollingDay(), "published", last);
    judge.always(act.pollingDay().isAfter(last), VE_3, "VE-3.pollingDay", "pollingDay", days);
    boolean seated =
        !act.contests().isEmpty()
            && act.contests().stream()
                .allMatch(
                    one -> one.seats() > 0 && one.reserved() >= 0 && one.reserved() <= one.seats());
    judge.always(seated, VE_3, "VE-3.seats", "contests");
  }
}
