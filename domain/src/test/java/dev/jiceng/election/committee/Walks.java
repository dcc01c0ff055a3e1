package dev.jiceng.election.committee;

import static dev.jiceng.election.People.person;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;

/** Acts for random walks. */
final class Walks {
  private Walks() {}

  /** The same act on another day. */
  static CommitteeAct moved(CommitteeAct act, LocalDate on) {
    return switch (act) {
      case CommitteeAct.Plain it -> new CommitteeAct.Plain(it.action(), on);
      case CommitteeAct.FormElectionCommittee it ->
          new CommitteeAct.FormElectionCommittee(on, it.committee());
      case CommitteeAct.LeaveElectionCommittee it ->
          new CommitteeAct.LeaveElectionCommittee(on, it.leaving(), it.after());
      case CommitteeAct.AdoptMethod it ->
          new CommitteeAct.AdoptMethod(on, true, on, it.pollingDay(), it.contests());
      case CommitteeAct.PublishRoll it -> new CommitteeAct.PublishRoll(on, it.roll());
      case CommitteeAct.RaiseObjection it -> new CommitteeAct.RaiseObjection(on, it.objection());
      case CommitteeAct.DecideObjection it ->
          new CommitteeAct.DecideObjection(on, it.objection(), it.change());
      case CommitteeAct.Nominate it ->
          new CommitteeAct.Nominate(on, it.nominations(), it.ballots(), it.tookPart());
      case CommitteeAct.FreezeRoll it -> new CommitteeAct.FreezeRoll(on, it.voters(), it.hash());
      case CommitteeAct.SupplementRoll it ->
          new CommitteeAct.SupplementRoll(on, it.change(), it.reason());
      case CommitteeAct.PublishCandidates it ->
          new CommitteeAct.PublishCandidates(
              on, it.candidates(), it.qualification(), it.otherCommittee(), it.kinship());
      case CommitteeAct.PreparePoll it ->
          new CommitteeAct.PreparePoll(
              on,
              it.staff(),
              it.stations(),
              it.hasSecretBooths(),
              it.mobileBoxes(),
              it.proxies(),
              it.listed(),
              it.kinship());
      case CommitteeAct.HoldPoll it -> new CommitteeAct.HoldPoll(on, it.countedInPublic());
      case CommitteeAct.EnterTally it -> new CommitteeAct.EnterTally(it.action(), on, it.tally());
      case CommitteeAct.WithdrawTally it -> new CommitteeAct.WithdrawTally(on, it.reason());
      case CommitteeAct.Certify _ -> new CommitteeAct.Certify(on, null);
      case CommitteeAct.SettleWriteIns it ->
          new CommitteeAct.SettleWriteIns(on, it.reviews(), null);
      case CommitteeAct.VoidVote it -> new CommitteeAct.VoidVote(on, it.reason(), on.plusDays(2));
      case CommitteeAct.Abandon it -> new CommitteeAct.Abandon(on, it.reason());
      case CommitteeAct.CallAgain _ -> new CommitteeAct.CallAgain(on, on.plusDays(2), null);
    };
  }

  /** Something that comes between: an objection, a decision, a withdrawal, a void vote. */
  static CommitteeAct interruption(CommitteeElection election, Random random) {
    var day = LocalDate.MIN;
    return switch (random.nextInt(5)) {
      case 0 -> new CommitteeAct.RaiseObjection(day, person(800));
      case 1 -> new CommitteeAct.DecideObjection(day, person(800), 0);
      case 2 -> new CommitteeAct.WithdrawTally(day, "录入有误");
      case 3 -> new CommitteeAct.VoidVote(day, "破坏选举", election.latest().orElse(day));
      default -> new CommitteeAct.SettleWriteIns(day, Map.of(), null);
    };
  }
}
