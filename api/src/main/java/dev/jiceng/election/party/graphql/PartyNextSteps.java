package dev.jiceng.election.party.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.graphql.StepShown;
import dev.jiceng.election.party.PartyAction;
import dev.jiceng.election.party.PartyElection;
import dev.jiceng.election.party.PartyRulebook;
import dev.jiceng.election.party.PartyVotes;
import dev.jiceng.election.party.jooq.JooqPartyRulebooks;
import dev.jiceng.preparation.jooq.JooqTeamStudies;
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
import java.util.Optional;

/** What can be done with an election, by this caller or not, and what is in the way. */
final class PartyNextSteps {
  private final Reads reads;
  private final Messages messages;
  private final Payloads payloads;
  private final InstantSource clock;

  PartyNextSteps(Reads reads, Messages messages, Payloads payloads, InstantSource clock) {
    this.reads = reads;
    this.messages = messages;
    this.payloads = payloads;
    this.clock = clock;
  }

  /** The acts that are possible now come first. */
  List<StepShown> of(PartyElection election, String township, DataFetchingEnvironment field) {
    var caller = Callers.of(field.getGraphQlContext());
    var permissions = Permissions.granted(field.getGraphQLSchema(), caller);
    var scope = new Scope.Township(DivisionCode.of(township), null);
    boolean isHeldBack = new JooqTeamStudies(reads.in(scope), scope).isHeld(election.community());
    return rulebook(election, township)
        .path()
        .nextSteps(
            election,
            isHeldBack,
            caller.actor(),
            new Moment(clock.instant()).day(),
            action -> permissions.contains("Mutation." + mutation(action)))
        .stream()
        .map(step ->
            StepShown.of(step, mutation(step.action()), messages, payloads, field.getLocale()))
        .sorted((one, other) -> Boolean.compare(other.possible(), one.possible()))
        .toList();
  }

  Optional<PartyVotes.Question> question(PartyElection election, String township) {
    return new PartyVotes(election, rulebook(election, township).rules()).question();
  }

  private PartyRulebook rulebook(PartyElection election, String township) {
    return JooqPartyRulebooks.of(reads, DivisionCode.of(township))
        .of(election.pin().profile(), election.body().kind())
        .orElseThrow();
  }

  static String mutation(PartyAction action) {
    return "partyElection"
        + switch (action) {
          case MOBILISE -> "Mobilise";
          case RECOMMEND_BY_MEMBERS -> "RecommendByMembers";
          case RECOMMEND_BY_REPRESENTATIVES -> "RecommendByRepresentatives";
          case STUDY -> "Study";
          case REVIEW -> "Review";
          case INSPECT -> "Inspect";
          case PROPOSE -> "Propose";
          case APPROVE_CANDIDATES -> "ApproveCandidates";
          case MEET -> "Meet";
          case ENTER_TALLY, ENTER_TALLY_AGAIN -> "EnterTally";
          case CERTIFY -> "Certify";
          case ELECT_OFFICERS -> "ElectOfficers";
          case PUBLISH_RESULT -> "PublishResult";
          case APPROVE_RESULT -> "ApproveResult";
          case FILE -> "File";
          case CONCLUDE -> "Conclude";
          case VOID -> "Void";
          case VOTE_AGAIN -> "VoteAgain";
          case WITHDRAW_TALLY -> "WithdrawTally";
          case REDUCE_SEATS -> "ReduceSeats";
          case SETTLE_WRITE_INS -> "SettleWriteIns";
          case OBJECT -> "Object";
          case RULE -> "Rule";
        };
  }
}
