package dev.jiceng.election.party;

import static dev.jiceng.election.ElectionRule.PE_1;
import static dev.jiceng.election.ElectionRule.PE_2;
import static dev.jiceng.election.ElectionRule.PE_3;
import static dev.jiceng.election.ElectionRule.PE_4;
import static dev.jiceng.election.ElectionRule.PE_5;
import static dev.jiceng.election.ElectionRule.PE_6;
import static dev.jiceng.election.ElectionRule.Q_4;
import static dev.jiceng.election.ElectionRule.VE_12;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What each act itself must bring, found all at once (PE-1 to PE-7). */
final class PartyChecks {
  private final PartyElection election;
  private final PartyRules rules;
  private final Judge judge = new Judge();

  private PartyChecks(PartyElection election, PartyRules rules) {
    this.election = election;
    this.rules = rules;
  }

  static Judgements of(PartyAct act, PartyElection election, PartyRules rules) {
    var checks = new PartyChecks(election, rules);
    var judge = checks.judge;
    switch (act) {
      case PartyAct.Plain _ -> {}
      case PartyAct.Recommend recommend -> checks.recommend(recommend);
      case PartyAct.Name name -> checks.name(name.action(), name.people());
      case PartyAct.Review review -> checks.review(review);
      case PartyAct.Propose propose -> {
        checks.name(propose.action(), propose.people());
        new StandingChecks(election, rules, judge).kin(propose);
      }
      case PartyAct.Approve approve -> new StandingChecks(election, rules, judge).approve(approve);
      case PartyAct.Meet meet -> checks.meet(meet);
      case PartyAct.EnterTally entry -> new CountChecks(election, rules, judge).enter(entry);
      case PartyAct.Certify _ -> new CountChecks(election, rules, judge).certify();
      case PartyAct.WithdrawTally withdrawn ->
          judge.that(!withdrawn.reason().isBlank(), VE_12, "VE-12.reason", "reason");
      case PartyAct.VoidVote voided ->
          judge.that(!voided.reason().isBlank(), PE_5, "PE-5.reason", "reason");
      case PartyAct.ReduceSeats given -> checks.reduce(given);
      case PartyAct.SettleWriteIns settled ->
          new StandingChecks(election, rules, judge).settle(settled);
      case PartyAct.RaiseObjection raised ->
          judge.that(!raised.reason().isBlank(), PE_3, "PE-3.reason", "reason");
      case PartyAct.DecideObjection decided -> checks.decide(decided);
      case PartyAct.ElectOfficers officers ->
          new StandingChecks(election, rules, judge).officers(officers);
    }
    return judge.judgements();
  }

  private void recommend(PartyAct.Recommend act) {
    judge.that(!act.people().isEmpty(), PE_1, "PE-1.people", "people");
    once(act.people());
    var attendance = act.attendance();
    if (act.action() == PartyAction.RECOMMEND_BY_MEMBERS) {
      judge.that(attendance != null, PE_4, "PE-4.attendance", "attendance");
    }
    if (attendance != null) {
      judge.and(rules.meeting().judge(attendance));
    }
    var numbers = Map.<String, Object>of("present", act.present());
    judge.that(act.present() > 0, PE_1, "PE-1.present", "present", numbers);
  }

  private void name(PartyAction action, List<UUID> people) {
    once(people);
    onlyThose(people, election.people());
    differential(action, people.size());
  }

  private void review(PartyAct.Review act) {
    var left =
        election.people().stream().filter(person -> !act.people().containsKey(person)).toList();
    var numbers = Map.<String, Object>of("people", left);
    judge.that(left.isEmpty(), Q_4, "Q-4.everybody", "people", numbers);
    onlyThose(act.people().keySet(), election.people());
    differential(act.action(), PartyElection.passed(act).size());
  }

  private void meet(PartyAct.Meet act) {
    judge.and(rules.meeting().judge(act.attendance()));
    judge.that(act.methodAdopted(), PE_1, "PE-1.method", "methodAdopted");
    boolean chosen = !act.tellers().isEmpty();
    judge.that(
        chosen && election.people().stream().noneMatch(act.tellers()::contains),
        PE_1,
        "PE-1.tellers",
        "tellers");
    differential(act.action(), election.people().size());
  }

  private void reduce(PartyAct.ReduceSeats act) {
    int open = election.seatsOpen();
    var seats = Map.<String, Object>of("seats", act.seats(), "open", open);
    judge.that(act.seats() > 0 && act.seats() <= open, PE_6, "PE-6.givenUp", "seats", seats);
    int present = election.meeting().orElseThrow().attendance().present();
    var numbers = Map.<String, Object>of("agreed", act.agreed(), "present", present);
    var share = rules.winning().first().share();
    boolean agreed = share.isExceededBy(act.agreed(), present) && act.agreed() <= present;
    judge.that(agreed, PE_6, "PE-6.agreed", "agreed", numbers);
  }

  private void decide(PartyAct.DecideObjection act) {
    boolean open = election.openObjections().containsKey(act.objection());
    var numbers = Map.<String, Object>of("objection", act.objection());
    judge.that(open, PE_3, "PE-3.noObjection", "objection", numbers);
    judge.that(!act.finding().isBlank(), PE_3, "PE-3.finding", "finding");
  }

  private void differential(PartyAction action, int candidates) {
    if (rules.differentialAt().contains(action)) {
      judge.and(rules.differential().judge(PE_2, "people", candidates, election.seats()));
    }
  }

  private void once(List<UUID> people) {
    var numbers = Map.<String, Object>of("named", people.size());
    boolean once = new HashSet<>(people).size() == people.size();
    judge.that(once, PE_1, "PE-1.twice", "people", numbers);
  }

  /** Nobody comes in at a later stage who was not there at the one before. */
  private void onlyThose(Collection<UUID> people, List<UUID> before) {
    var strangers = people.stream().filter(one -> !before.contains(one)).sorted().toList();
    var numbers = Map.<String, Object>of("people", strangers);
    judge.that(strangers.isEmpty(), PE_1, "PE-1.strangers", "people", numbers);
  }
}
