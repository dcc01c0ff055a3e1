package dev.jiceng.election.party.graphql;

import dev.jiceng.election.party.BeginPartyElection;
import dev.jiceng.election.party.ConductPartyElection;
import dev.jiceng.election.party.PartyAct;
import dev.jiceng.election.party.PartyAction;
import dev.jiceng.election.party.PartyElection;
import dev.jiceng.election.party.jooq.PartyElectionRow;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** A Party election from its call to its conclusion; every method is one act (PE-1). */
@Controller
class PartyController {
  private final PartyWork work;
  private final Payloads payloads;
  private final Ids ids;

  PartyController(PartyWork work, Payloads payloads, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.ids = ids;
  }

  /** What every mutation of a Party election answers. */
  record Payload(@Nullable PartyElectionRow election, List<UserError> userErrors) {}

  @MutationMapping
  Payload partyElectionBegin(@Argument PartyInputs.Begin input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var cycle = input.cycle() == null ? null : PartyIds.uuid(PartyIds.CYCLE, input.cycle());
    var profile = new ProfileRef(input.profile().profile(), input.profile().version());
    var outcome =
        work.at(
            attempt,
            PartyIds.ORGANIZATION,
            input.organization(),
            "organization",
            (desk, id) ->
                desk.begin()
                    .handle(
                        new BeginPartyElection.Begin(id, input.on(), profile, cycle, input.seats()),
                        desk.now()));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  @MutationMapping
  Payload partyElectionMobilise(@Argument PartyInputs.Plain input, DataFetchingEnvironment field) {
    return plain(input, PartyAction.MOBILISE, field);
  }

  @MutationMapping
  Payload partyElectionRecommendByMembers(
      @Argument PartyInputs.ByMembers input, DataFetchingEnvironment field) {
    var act =
        new PartyAct.Recommend(
            PartyAction.RECOMMEND_BY_MEMBERS,
            input.on(),
            input.attendance(),
            input.attendance().present(),
            PartyIds.people(input.people()));
    return take(input, act, field);
  }

  @MutationMapping
  Payload partyElectionRecommendByRepresentatives(
      @Argument PartyInputs.ByRepresentatives input, DataFetchingEnvironment field) {
    var act =
        new PartyAct.Recommend(
            PartyAction.RECOMMEND_BY_REPRESENTATIVES,
            input.on(),
            null,
            input.present(),
            PartyIds.people(input.people()));
    return take(input, act, field);
  }

  @MutationMapping
  Payload partyElectionStudy(@Argument PartyInputs.Name input, DataFetchingEnvironment field) {
    return name(input, PartyAction.STUDY, field);
  }

  @MutationMapping
  Payload partyElectionReview(@Argument PartyInputs.Plain input, DataFetchingEnvironment field) {
    return make(
        input,
        (desk, election) ->
            new PartyAct.Review(input.on(), desk.qualified(election, election.people())),
        field);
  }

  @MutationMapping
  Payload partyElectionInspect(@Argument PartyInputs.Name input, DataFetchingEnvironment field) {
    return name(input, PartyAction.INSPECT, field);
  }

  @MutationMapping
  Payload partyElectionPropose(@Argument PartyInputs.Name input, DataFetchingEnvironment field) {
    var people = PartyIds.people(input.people());
    return make(input, (desk, election) -> desk.propose(election, input.on(), people), field);
  }

  @MutationMapping
  Payload partyElectionApproveCandidates(
      @Argument PartyInputs.Plain input, DataFetchingEnvironment field) {
    return make(
        input,
        (desk, election) ->
            new PartyAct.Approve(input.on(), desk.qualified(election, election.people())),
        field);
  }

  @MutationMapping
  Payload partyElectionMeet(@Argument PartyInputs.Meet input, DataFetchingEnvironment field) {
    return meet(input, PartyAction.MEET, field);
  }

  @MutationMapping
  Payload partyElectionVoteAgain(@Argument PartyInputs.Meet input, DataFetchingEnvironment field) {
    return meet(input, PartyAction.VOTE_AGAIN, field);
  }

  @MutationMapping
  Payload partyElectionEnterTally(
      @Argument PartyInputs.Enter input, DataFetchingEnvironment field) {
    return make(
        input,
        (desk, election) -> {
          var first = election.entries().isEmpty();
          var action = first ? PartyAction.ENTER_TALLY : PartyAction.ENTER_TALLY_AGAIN;
          var count = PartyInputs.count(election.id(), input.count());
          return new PartyAct.EnterTally(action, input.on(), count);
        },
        field);
  }

  @MutationMapping
  Payload partyElectionWithdrawTally(
      @Argument PartyInputs.Reasoned input, DataFetchingEnvironment field) {
    return take(input, new PartyAct.WithdrawTally(input.on(), input.reason()), field);
  }

  @MutationMapping
  Payload partyElectionCertify(@Argument PartyInputs.Plain input, DataFetchingEnvironment field) {
    return take(input, new PartyAct.Certify(input.on(), null), field);
  }

  @MutationMapping
  Payload partyElectionVoid(@Argument PartyInputs.Reasoned input, DataFetchingEnvironment field) {
    return take(input, new PartyAct.VoidVote(input.on(), input.reason()), field);
  }

  @MutationMapping
  Payload partyElectionReduceSeats(
      @Argument PartyInputs.Reduce input, DataFetchingEnvironment field) {
    return take(input, new PartyAct.ReduceSeats(input.on(), input.seats(), input.agreed()), field);
  }

  @MutationMapping
  Payload partyElectionSettleWriteIns(
      @Argument PartyInputs.Plain input, DataFetchingEnvironment field) {
    return make(
        input,
        (desk, election) ->
            new PartyAct.SettleWriteIns(
                input.on(), desk.qualified(election, election.awaitingReview()), null),
        field);
  }

  @MutationMapping
  Payload partyElectionElectOfficers(
      @Argument PartyInputs.Officers input, DataFetchingEnvironment field) {
    var roles = PartyInputs.officers(input.officers());
    return take(input, new PartyAct.ElectOfficers(input.on(), roles), field);
  }

  @MutationMapping
  Payload partyElectionPublishResult(
      @Argument PartyInputs.Plain input, DataFetchingEnvironment field) {
    return plain(input, PartyAction.PUBLISH_RESULT, field);
  }

  @MutationMapping
  Payload partyElectionObject(@Argument PartyInputs.Reasoned input, DataFetchingEnvironment field) {
    return take(input, new PartyAct.RaiseObjection(input.on(), ids.next(), input.reason()), field);
  }

  @MutationMapping
  Payload partyElectionRule(@Argument PartyInputs.Finding input, DataFetchingEnvironment field) {
    var objection = PartyIds.uuid(PartyIds.OBJECTION, input.objection());
    return take(input, new PartyAct.DecideObjection(input.on(), objection, input.finding()), field);
  }

  @MutationMapping
  Payload partyElectionApproveResult(
      @Argument PartyInputs.Plain input, DataFetchingEnvironment field) {
    return plain(input, PartyAction.APPROVE_RESULT, field);
  }

  @MutationMapping
  Payload partyElectionFile(@Argument PartyInputs.Plain input, DataFetchingEnvironment field) {
    return plain(input, PartyAction.FILE, field);
  }

  @MutationMapping
  Payload partyElectionConclude(@Argument PartyInputs.Plain input, DataFetchingEnvironment field) {
    return plain(input, PartyAction.CONCLUDE, field);
  }

  private Payload plain(
      PartyInputs.Plain input, PartyAction action, DataFetchingEnvironment field) {
    return take(input, new PartyAct.Plain(action, input.on()), field);
  }

  private Payload name(PartyInputs.Name input, PartyAction action, DataFetchingEnvironment field) {
    var people = PartyIds.people(input.people());
    return take(input, new PartyAct.Name(action, input.on(), people), field);
  }

  private Payload meet(PartyInputs.Meet input, PartyAction action, DataFetchingEnvironment field) {
    var act =
        new PartyAct.Meet(
            action,
            input.on(),
            input.attendance(),
            input.methodAdopted(),
            new LinkedHashSet<>(PartyIds.people(input.tellers())));
    return take(input, act, field);
  }

  private Payload take(PartyInputs.Seen seen, PartyAct act, DataFetchingEnvironment field) {
    return make(seen, (desk, election) -> act, field);
  }

  private Payload make(
      PartyInputs.Seen seen,
      BiFunction<PartyDesk, PartyElection, PartyAct> act,
      DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            PartyIds.ELECTION,
            seen.id(),
            "id",
            (desk, id) ->
                desk.conduct()
                    .handle(
                        new ConductPartyElection.Command(
                            id, seen.version(), election -> act.apply(desk, election)),
                        desk.actor(),
                        desk.now()));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }
}
