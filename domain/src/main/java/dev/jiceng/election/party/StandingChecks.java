package dev.jiceng.election.party;

import static dev.jiceng.election.ElectionRule.C_17;
import static dev.jiceng.election.ElectionRule.PE_7;
import static dev.jiceng.election.ElectionRule.Q_4;
import static dev.jiceng.election.ElectionRule.Q_5;
import static dev.jiceng.election.ElectionRule.Q_6;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.team.KinAvoidance;
import dev.jiceng.election.team.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Who may stand, and who may lead (Q-1 to Q-7, C-1 to C-3, C-17, PE-7). */
final class StandingChecks {
  private final PartyElection election;
  private final PartyRules rules;
  private final Judge judge;

  StandingChecks(PartyElection election, PartyRules rules, Judge judge) {
    this.election = election;
    this.rules = rules;
    this.judge = judge;
  }

  /** Nobody stands whose kin is in the other committee; in some profiles nor beside their kin. */
  void kin(PartyAct.Propose act) {
    var candidates = new TreeSet<>(act.people());
    var others = new TreeSet<>(act.otherCommittee());
    var kinds = rules.standing().kin().kinds();
    var found = new ArrayList<>(act.kinship().across(candidates, others, kinds));
    if (rules.standing().kinStandApart()) {
      found.addAll(act.kinship().among(List.copyOf(candidates), kinds));
    }
    if (found.isEmpty()) {
      judge.that(true, C_17, "C-17.related", "people");
    }
    found.forEach(
        path -> judge.that(false, C_17, "C-17.related", "people", KinAvoidance.numbers(path)));
  }

  void approve(PartyAct.Approve act) {
    for (UUID person : election.people()) {
      var judged = act.qualification().get(person);
      var numbers = Map.<String, Object>of("person", person);
      judge.that(judged != null, Q_4, "Q-4.notReviewed", "people", numbers);
      judge.and(judged == null ? Judgements.NONE : judged);
    }
    boolean studied = election.people().stream().anyMatch(person -> isStudied(act, person));
    boolean asked = rules.standing().secretaryIsStudied();
    judge.that(!asked || studied, Q_5, "Q-5.nobody", "people");
  }

  private static boolean isStudied(PartyAct.Approve act, UUID person) {
    return Approval.isStudied(act.qualification().getOrDefault(person, Judgements.NONE));
  }

  void settle(PartyAct.SettleWriteIns act) {
    var open =
        election.awaitingReview().stream()
            .filter(person -> !act.reviews().containsKey(person))
            .toList();
    judge.that(open.isEmpty(), Q_6, "Q-6.notReviewed", "reviews", Map.of("people", open));
  }

  void officers(PartyAct.ElectOfficers act) {
    var elected = new HashSet<>(election.elected());
    boolean members = act.roles().keySet().equals(elected);
    var numbers = Map.<String, Object>of("named", act.roles().size(), "elected", elected.size());
    judge.that(members, PE_7, "PE-7.members", "roles", numbers);
    boolean busy = act.roles().values().stream().noneMatch(Set::isEmpty);
    judge.that(busy, PE_7, "PE-7.roles", "roles");
    if (rules.body() != null) {
      rules.body().judge(act.roles().values(), judge);
    }
    if (rules.standing().secretaryIsStudied()) {
      election.last(PartyAct.Approve.class).ifPresent(approved -> secretary(act, approved));
    }
  }

  /** Whoever the county did not study as secretary is not made one afterwards. */
  private void secretary(PartyAct.ElectOfficers act, PartyAct.Approve approved) {
    act.roles()
        .forEach((person, roles) -> {
          boolean fits = !roles.contains(Role.SECRETARY) || isStudied(approved, person);
          judge.that(fits, Q_5, "Q-5.secretary", "roles", Map.of("person", person));
        });
  }
}
