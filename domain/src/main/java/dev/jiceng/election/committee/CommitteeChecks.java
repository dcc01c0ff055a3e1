package dev.jiceng.election.committee;

import static dev.jiceng.election.ElectionRule.Q_6;
import static dev.jiceng.election.ElectionRule.VE_11;
import static dev.jiceng.election.ElectionRule.VE_12;
import static dev.jiceng.election.ElectionRule.VE_2;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.WorkingDays;
import dev.jiceng.election.candidacy.Qualification;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each act itself must bring, found all at once. */
final class CommitteeChecks {
  private CommitteeChecks() {}

  static Judgements of(
      CommitteeAct act, CommitteeElection election, CommitteeRules rules, WorkingDays calendar) {
    var judge = new Judge(rules.regime());
    var roll = new RollChecks(election, rules.roll(), calendar, judge);
    var candidates = new CandidateChecks(election, rules, judge);
    var poll = new PollChecks(election, rules, judge);
    var committee = rules.electionCommittee().get(election.kind());
    switch (act) {
      case CommitteeAct.Plain _ -> {}
      case CommitteeAct.FormElectionCommittee form -> {
        judge.that(committee != null, VE_2, "VE-2.kind", "community");
        if (committee != null) {
          FormationChecks.form(form, committee, judge);
        }
      }
      case CommitteeAct.LeaveElectionCommittee leave -> {
        if (committee != null) {
          FormationChecks.leave(leave, election, committee, judge);
        }
      }
      case CommitteeAct.AdoptMethod method -> FormationChecks.method(method, judge);
      case CommitteeAct.PublishRoll published -> roll.publish(published);
      case CommitteeAct.RaiseObjection raised -> roll.raise(raised);
      case CommitteeAct.DecideObjection decided -> roll.decide(decided);
      case CommitteeAct.Nominate nominate -> candidates.nominate(nominate);
      case CommitteeAct.FreezeRoll freeze -> roll.freeze(freeze);
      case CommitteeAct.SupplementRoll more -> roll.supplement(more);
      case CommitteeAct.PublishCandidates published -> candidates.publish(published);
      case CommitteeAct.PreparePoll prepare -> poll.prepare(prepare);
      case CommitteeAct.HoldPoll hold -> poll.hold(hold);
      case CommitteeAct.EnterTally entry -> poll.enter(entry);
      case CommitteeAct.WithdrawTally withdrawn ->
          judge.that(!withdrawn.reason().isBlank(), VE_12, "VE-12.reason", "reason");
      case CommitteeAct.Certify _ -> poll.certify();
      case CommitteeAct.SettleWriteIns settled -> {
        var open =
            election.votes().awaitingReview().stream()
                .filter(person -> !isReviewed(settled.reviews().get(person)))
                .sorted()
                .toList();
        var numbers = Map.<String, Object>of("people", open);
        judge.always(open.isEmpty(), Q_6, "Q-6.notReviewed", "reviews", numbers);
      }
      case CommitteeAct.VoidVote voided ->
          poll.again(voided.on(), voided.pollingDay(), voided.reason());
      case CommitteeAct.Abandon abandoned ->
          judge.always(!abandoned.reason().isBlank(), VE_11, "VE-11.reason", "reason");
      case CommitteeAct.CallAgain again -> poll.again(again.on(), again.pollingDay(), "VE-10");
    }
    return judge.judgements();
  }

  /** Passed or barred; whoever has a pledge or an opinion outstanding awaits it. */
  private static boolean isReviewed(@Nullable Judgements review) {
    return review != null && (review.isPassed() || Qualification.bars(review));
  }
}
