package dev.jiceng.election.party.jooq;

import dev.jiceng.election.jooq.ElectionJson;
import dev.jiceng.election.party.PartyAct;
import dev.jiceng.election.party.PartyAction;

/** The action tells which record an act's JSON is. */
final class PartyActJson {
  private PartyActJson() {}

  static String write(PartyAct act) {
    return ElectionJson.write(act);
  }

  static PartyAct read(PartyAction action, String json) {
    return ElectionJson.read(kind(action), json);
  }

  private static Class<? extends PartyAct> kind(PartyAction action) {
    return switch (action) {
      case MOBILISE, PUBLISH_RESULT, APPROVE_RESULT, FILE, CONCLUDE -> PartyAct.Plain.class;
      case RECOMMEND_BY_MEMBERS, RECOMMEND_BY_REPRESENTATIVES -> PartyAct.Recommend.class;
      case STUDY, INSPECT -> PartyAct.Name.class;
      case REVIEW -> PartyAct.Review.class;
      case PROPOSE -> PartyAct.Propose.class;
      case APPROVE_CANDIDATES -> PartyAct.Approve.class;
      case MEET, VOTE_AGAIN -> PartyAct.Meet.class;
      case ENTER_TALLY, ENTER_TALLY_AGAIN -> PartyAct.EnterTally.class;
      case CERTIFY -> PartyAct.Certify.class;
      case ELECT_OFFICERS -> PartyAct.ElectOfficers.class;
      case VOID -> PartyAct.VoidVote.class;
      case WITHDRAW_TALLY -> PartyAct.WithdrawTally.class;
      case REDUCE_SEATS -> PartyAct.ReduceSeats.class;
      case SETTLE_WRITE_INS -> PartyAct.SettleWriteIns.class;
      case OBJECT -> PartyAct.RaiseObjection.class;
      case RULE -> PartyAct.DecideObjection.class;
    };
  }
}
