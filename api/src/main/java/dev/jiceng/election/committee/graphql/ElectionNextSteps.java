package dev.jiceng.election.committee.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.committee.CommitteeAction;
import dev.jiceng.election.committee.CommitteeElection;
import dev.jiceng.election.committee.jooq.JooqRulebooks;
import dev.jiceng.election.graphql.StepShown;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.graphql.Callers;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.engine.Permissions;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import graphql.schema.DataFetchingEnvironment;
import java.time.InstantSource;
import java.util.List;

/** What can be done with an election, by this caller or not, and what is in the way. */
final class ElectionNextSteps {
  private final Reads reads;
  private final Messages messages;
  private final Payloads payloads;
  private final InstantSource clock;

  ElectionNextSteps(Reads reads, Messages messages, Payloads payloads, InstantSource clock) {
    this.reads = reads;
    this.messages = messages;
    this.payloads = payloads;
    this.clock = clock;
  }

  /** The acts that are possible now come first. */
  List<StepShown> of(CommitteeElection election, String township, DataFetchingEnvironment field) {
    var caller = Callers.of(field.getGraphQlContext());
    var permissions = Permissions.granted(field.getGraphQLSchema(), caller);
    var where = DivisionCode.of(township);
    var scope = new Scope.Township(where, null);
    var today = new Moment(clock.instant()).day();
    var situation = ElectionDesk.surroundings(reads.in(scope), scope).of(election, today);
    return JooqRulebooks.of(reads, where)
        .of(election.pin().profile())
        .orElseThrow()
        .path()
        .nextSteps(
            election,
            situation,
            caller.actor(),
            today,
            action -> permissions.contains("Mutation." + mutation(action)))
        .stream()
        .map(step ->
            StepShown.of(step, mutation(step.action()), messages, payloads, field.getLocale()))
        .sorted((one, other) -> Boolean.compare(other.possible(), one.possible()))
        .toList();
  }

  static String mutation(CommitteeAction action) {
    return "committeeElection"
        + switch (action) {
          case FORM_ELECTION_COMMITTEE -> "FormCommittee";
          case LEAVE_ELECTION_COMMITTEE -> "LeaveCommittee";
          case ADOPT_METHOD -> "AdoptMethod";
          case PUBLISH_ROLL -> "PublishRoll";
          case OBJECT -> "Object";
          case RULE -> "Rule";
          case NOMINATE -> "Nominate";
          case FREEZE_ROLL -> "FreezeRoll";
          case SUPPLEMENT_ROLL -> "SupplementRoll";
          case PUBLISH_CANDIDATES -> "PublishCandidates";
          case PREPARE_POLL -> "PreparePoll";
          case HOLD_POLL -> "HoldPoll";
          case ENTER_TALLY, ENTER_TALLY_AGAIN -> "EnterTally";
          case WITHDRAW_TALLY -> "WithdrawTally";
          case CERTIFY -> "Certify";
          case SETTLE_WRITE_INS -> "SettleWriteIns";
          case VOID -> "Void";
          case CALL_AGAIN -> "CallAgain";
          case PUBLISH_RESULT -> "PublishResult";
          case CONCLUDE -> "Conclude";
        };
  }
}
