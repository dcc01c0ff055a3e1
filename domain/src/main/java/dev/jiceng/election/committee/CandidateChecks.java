package dev.jiceng.election.committee;

import static dev.jiceng.election.ElectionRule.C_17;
import static dev.jiceng.election.ElectionRule.Q_4;
import static dev.jiceng.election.ElectionRule.VE_2;
import static dev.jiceng.election.ElectionRule.VE_5;
import static dev.jiceng.election.ElectionRule.VE_6;
import static dev.jiceng.election.ElectionRule.VE_7;

import dev.jiceng.election.Judge;
import dev.jiceng.election.committee.Nomination.Way;
import dev.jiceng.election.tally.Balance;
import dev.jiceng.election.tally.BallotRules;
import dev.jiceng.election.team.KinAvoidance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Nomination and formal candidates (VE-5, VE-6, VE-7, Q-1 to Q-7, C-17). */
final class CandidateChecks {
  private final CommitteeElection election;
  private final CommitteeRules rules;
  private final Judge judge;

  CandidateChecks(CommitteeElection election, CommitteeRules rules, Judge judge) {
    this.election = election;
    this.rules = rules;
    this.judge = judge;
  }

  void nominate(CommitteeAct.Nominate act) {
    var ways = rules.nomination().getOrDefault(election.kind(), new NominationRules(Map.of()));
    for (int i = 0; i < act.nominations().size(); i++) {
      nomination(act.nominations().get(i), ways, "nominations." + i);
    }
    judge.always(!act.nominations().isEmpty(), VE_5, "VE-5.nobody", "nominations");
    byNominator(act.nominations());
    boolean voted = act.nominations().stream().anyMatch(one -> one.way() == Way.DIRECT);
    judge.that(!voted || act.ballots() != null, VE_6, "VE-6.figures", "ballots");
    if (act.ballots() != null) {
      var ballots = act.ballots();
      var numbers =
          Map.<String, Object>of(
              "registered", election.registered(),
              "tookPart", act.tookPart(),
              "issued", ballots.issued());
      boolean known = act.tookPart() <= election.registered() && ballots.issued() <= act.tookPart();
      judge.always(known, VE_6, "VE-6.tookPart", "tookPart", numbers);
      judge.and(Balance.of("nomination", ballots, BallotRules.COMMITTEE));
    }
  }

  private void nomination(Nomination one, NominationRules ways, String path) {
    boolean asked = contest(one.contest()) != null;
    judge.always(asked, VE_5, "VE-5.contest", path + ".contest");
    var needed = ways.supporters().get(one.way());
    judge.that(needed != null, VE_5, "VE-5.way", path + ".way", Map.of("way", one.way()));
    if (needed != null) {
      var numbers =
          Map.<String, Object>of(
              "way", one.way(), "supporters", one.supporters(), "needed", needed);
      judge.that(
          one.supporters() >= needed, VE_5, "VE-5.supporters", path + ".supporters", numbers);
    }
  }

  /**
   * Nobody names more people for a post than it has seats; a vote's ballots are counted instead.
   */
  private void byNominator(List<Nomination> nominations) {
    var named = new HashMap<Map.Entry<UUID, UUID>, Integer>();
    nominations.stream()
        .filter(one -> one.way() != Way.DIRECT)
        .forEach(one -> named.merge(Map.entry(one.nominator(), one.contest()), 1, Integer::sum));
    named.forEach((who, number) -> {
      var contest = contest(who.getValue());
      int seats = contest == null ? number : contest.seats();
      var numbers =
          Map.<String, Object>of("nominator", who.getKey(), "named", number, "seats", seats);
      judge.that(number <= seats, VE_5, "VE-5.tooMany", "nominations", numbers);
    });
  }

  void publish(CommitteeAct.PublishCandidates act) {
    var everybody = new TreeSet<UUID>();
    for (Contest contest : election.contests()) {
      var people = act.candidates().getOrDefault(contest.id(), List.of());
      candidates(contest, people);
      everybody.addAll(people);
    }
    boolean asked = act.candidates().keySet().stream().allMatch(id -> contest(id) != null);
    judge.always(asked, VE_7, "VE-7.contest", "candidates");
    for (UUID person : everybody) {
      qualification(person, act);
    }
    electionCommittee(everybody);
    kin(everybody, act);
  }

  private void candidates(Contest contest, List<UUID> people) {
    String path = "candidates." + contest.id();
    var each = new TreeSet<>(people);
    judge.weigh(rules.differential().judge(VE_7, path, each.size(), contest.seats()));
    judge.always(each.size() == people.size(), VE_7, "VE-7.twice", path);
    var nominated = election.nominated(contest.id());
    var strangers = each.stream().filter(one -> !nominated.contains(one)).toList();
    var numbers = Map.<String, Object>of("people", strangers);
    judge.that(strangers.isEmpty(), VE_7, "VE-7.notNominated", path, numbers);
  }

  private void qualification(UUID person, CommitteeAct.PublishCandidates act) {
    var judged = act.qualification().get(person);
    var numbers = Map.<String, Object>of("person", person);
    judge.that(judged != null, Q_4, "Q-4.notReviewed", "candidates", numbers);
    if (judged != null) {
      judge.weigh(judged);
    }
  }

  /**
   * Who stands has left the election committee; a chair may stay where a deputy presides (VE-2).
   */
  private void electionCommittee(Set<UUID> candidates) {
    var committee = election.electionCommittee().orElseThrow();
    var rule = rules.electionCommittee().get(election.kind());
    if (rule == null || !rule.nominatedLeaves()) {
      return;
    }
    boolean mayPreside =
        rule.deputyPresides()
            && committee.deputies().stream().anyMatch(one -> !candidates.contains(one));
    var staying =
        committee.members().stream()
            .filter(candidates::contains)
            .filter(one -> !(mayPreside && one.equals(committee.chair())))
            .sorted()
            .toList();
    var numbers = Map.<String, Object>of("people", staying);
    judge.that(staying.isEmpty(), VE_2, "VE-2.nominated", "candidates", numbers);
  }

  /** Nobody stands whose kin is in the other committee; in some profiles nor beside their kin. */
  private void kin(Set<UUID> candidates, CommitteeAct.PublishCandidates act) {
    var others = new TreeSet<>(act.otherCommittee());
    var kinds = rules.kin().kinds();
    var found = new ArrayList<>(act.kinship().across(candidates, others, kinds));
    if (rules.kinStandApart()) {
      found.addAll(act.kinship().among(List.copyOf(candidates), kinds));
    }
    if (found.isEmpty()) {
      judge.that(true, C_17, "C-17.kin", "candidates");
    }
    found.forEach(
        path -> judge.that(false, C_17, "C-17.kin", "candidates", KinAvoidance.numbers(path)));
  }

  private @Nullable Contest contest(UUID id) {
    return election.contests().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
  }
}
