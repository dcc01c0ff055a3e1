package dev.jiceng.election.committee.jooq;

import dev.jiceng.election.committee.CommitteeAct;
import dev.jiceng.election.committee.CommitteeAction;
import dev.jiceng.election.jooq.ElectionJson;

/** The action tells which record an act's JSON is. */
final class ActJson {
  private ActJson() {}

  static String write(CommitteeAct act) {
    return ElectionJson.write(act);
  }

  static CommitteeAct read(CommitteeAction action, String json) {
    return ElectionJson.read(kind(action), json);
  }

  private static Class<? extends CommitteeAct> kind(CommitteeAction action) {
    return switch (action) {
      case FORM_ELECTION_COMMITTEE -> CommitteeAct.FormElectionCommittee.class;
      case ADOPT_METHOD -> CommitteeAct.AdoptMethod.class;
      case PUBLISH_ROLL -> CommitteeAct.PublishRoll.class;
      case NOMINATE -> CommitteeAct.Nominate.class;
      case FREEZE_ROLL -> CommitteeAct.FreezeRoll.class;
      case PUBLISH_CANDIDATES -> CommitteeAct.PublishCandidates.class;
      case PREPARE_POLL -> CommitteeAct.PreparePoll.class;
      case HOLD_POLL -> CommitteeAct.HoldPoll.class;
      case ENTER_TALLY, ENTER_TALLY_AGAIN -> CommitteeAct.EnterTally.class;
      case CERTIFY -> CommitteeAct.Certify.class;
      case PUBLISH_RESULT, CONCLUDE -> CommitteeAct.Plain.class;
      case OBJECT -> CommitteeAct.RaiseObjection.class;
      case RULE -> CommitteeAct.DecideObjection.class;
      case SUPPLEMENT_ROLL -> CommitteeAct.SupplementRoll.class;
      case LEAVE_ELECTION_COMMITTEE -> CommitteeAct.LeaveElectionCommittee.class;
      case WITHDRAW_TALLY -> CommitteeAct.WithdrawTally.class;
      case SETTLE_WRITE_INS -> CommitteeAct.SettleWriteIns.class;
      case VOID -> CommitteeAct.VoidVote.class;
      case CALL_AGAIN -> CommitteeAct.CallAgain.class;
    };
  }
}
