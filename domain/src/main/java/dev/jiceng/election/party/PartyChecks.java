package dev.jiceng.election.party;

import static dev.jiceng.election.ElectionRule.PE_1;
import static dev.jiceng.election.ElectionRule.PE_2;
import static dev.jiceng.election.ElectionRule.PE_3;
import static dev.jiceng.election.ElectionRule.PE_5;
import static dev.jiceng.election.ElectionRule.PE_6;
import static dev.jiceng.election.ElectionRule.PE_7;

import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.tally.Balance;
import dev.jiceng.election.tally.BallotRules;
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
    switch (act) {
      case PartyAct.Plain _, PartyAct.RaiseObjection _ -> {}
      case PartyAct.DecideObjection decided -> checks.decide(decided);
      case PartyAct.Recommend recommend -> checks.recommend(recommend);
      case PartyAct.Name name -> checks.name(name);
      case PartyAct.Review review -> checks.review(review);
      case PartyAct.Vote vote -> checks.vote(vote);
      case PartyAct.VoidVote voided ->
          checks.judge.that(!voided.reason().isBlank(), PE_5, "PE-5.reason", "reason");
      case PartyAct.ReduceSeats given -> checks.reduce(given);
      case PartyAct.SettleWriteIns settled -> checks.settle(settled);
      case PartyAct.ElectOfficers officers -> checks.officers(officers);
    }
    return checks.judge.judgements();
  }

  private void recommend(PartyAct.Recommend act) {
    judge.that(!act.people().isEmpty(), PE_1, "PE-1.people", "people");
    once(act.people());
    var attendance = act.attendance();
    if (act.action() == PartyAction.RECOMMEND_BY_MEMBERS && attendance != null) {
      judge.and(rules.meeting().judge(attendance));
    }
    var numbers = Map.<String, Object>of("present", act.present());
    judge.that(act.present() > 0, PE_1, "PE-1.present", "present", numbers);
  }

  private void name(PartyAct.Name act) {
    once(act.people());
    if (act.action() != PartyAction.STUDY) {
      onlyThose(act.people(), election.people());
    }
    differential(act.action(), act.people().size());
  }

  private void review(PartyAct.Review act) {
    onlyThose(act.people().keySet(), election.people());
    boolean all = act.people().keySet().containsAll(election.people());
    judge.that(all, ElectionRule.Q_4, "Q-4.everybody", "people");
    differential(act.action(), PartyElection.passed(act).size());
  }

  private void vote(PartyAct.Vote act) {
    judge.and(rules.meeting().judge(act.attendance()));
    judge.that(act.methodAdopted(), PE_1, "PE-1.method", "methodAdopted");
    boolean chosen = !act.tellers().isEmpty();
    judge.that(
        chosen && election.people().stream().noneMatch(act.tellers()::contains),
        PE_1,
        "PE-1.tellers",
        "tellers");
    differential(act.action(), election.people().size());
    int issued = act.count().ballots().issued();
    int present = act.attendance().present();
    var numbers = Map.<String, Object>of("issued", issued, "present", present);
    judge.that(issued <= present, PE_5, "PE-5.issued", "count.ballots.issued", numbers);
    int asked = PartyVotes.seats(election);
    var seats = Map.<String, Object>of("seats", act.count().seats(), "open", asked);
    judge.that(act.count().seats() == asked, PE_6, "PE-6.seats", "count.seats", seats);
    judge.and(Balance.of(act.count(), BallotRules.PARTY));
  }

  private void reduce(PartyAct.ReduceSeats act) {
    int open = election.seatsOpen();
    var seats = Map.<String, Object>of("seats", act.seats(), "open", open);
    judge.that(act.seats() > 0 && act.seats() <= open, PE_6, "PE-6.givenUp", "seats", seats);
    var numbers = Map.<String, Object>of("agreed", act.agreed(), "present", act.present());
    var share = rules.winning().first().share();
    boolean agreed =
        share.isExceededBy(act.agreed(), act.present()) && act.agreed() <= act.present();
    judge.that(agreed, PE_6, "PE-6.agreed", "agreed", numbers);
  }

  private void decide(PartyAct.DecideObjection act) {
    boolean open = election.openObjections().contains(act.objection());
    var numbers = Map.<String, Object>of("objection", act.objection());
    judge.that(open, PE_3, "PE-3.noObjection", "objection", numbers);
    judge.that(!act.finding().isBlank(), PE_3, "PE-3.finding", "finding");
  }

  private void settle(PartyAct.SettleWriteIns act) {
    var open =
        election.awaitingReview().stream()
            .filter(person -> !act.reviews().containsKey(person))
            .toList();
    var numbers = Map.<String, Object>of("people", open);
    judge.that(open.isEmpty(), ElectionRule.Q_6, "Q-6.notReviewed", "reviews", numbers);
  }

  private void officers(PartyAct.ElectOfficers act) {
    var elected = new HashSet<>(election.elected());
    boolean members = act.roles().keySet().equals(elected);
    var numbers = Map.<String, Object>of("named", act.roles().size(), "elected", elected.size());
    judge.that(members, PE_7, "PE-7.members", "roles", numbers);
    if (rules.body() != null) {
      rules.body().judge(act.roles().values(), judge);
    }
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
