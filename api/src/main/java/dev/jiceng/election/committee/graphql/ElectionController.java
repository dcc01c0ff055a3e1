package dev.jiceng.election.committee.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.committee.BeginCommitteeElection;
import dev.jiceng.election.committee.CommitteeAct;
import dev.jiceng.election.committee.CommitteeAction;
import dev.jiceng.election.committee.CommitteeElection;
import dev.jiceng.election.committee.jooq.CommitteeElectionRow;
import dev.jiceng.election.tally.BallotCount;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** An election from its call to its conclusion; every method is one act (VE-1 to VE-18). */
@Controller
class ElectionController {
  private final ElectionWork work;
  private final Payloads payloads;
  private final Ids ids;

  ElectionController(ElectionWork work, Payloads payloads, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.ids = ids;
  }

  /** What every mutation of an election answers. */
  record Payload(@Nullable CommitteeElectionRow election, List<UserError> userErrors) {}

  record Profile(String profile, int version) {}

  record Begin(
      DivisionCode community,
      LocalDate on,
      Profile profile,
      @Nullable String cycle,
      BeginCommitteeElection.@Nullable ByElection byElection) {}

  /** Which election, as the caller has seen it. */
  interface Seen {
    String id();

    int version();
  }

  record Form(
      String id,
      int version,
      LocalDate on,
      List<String> members,
      String chair,
      List<String> deputies,
      List<String> supervisors)
      implements Seen, ElectionInputs.Formed {}

  record Leave(
      String id,
      int version,
      LocalDate on,
      List<String> leaving,
      List<String> members,
      String chair,
      List<String> deputies,
      List<String> supervisors)
      implements Seen, ElectionInputs.Formed {}

  record Method(
      String id,
      int version,
      LocalDate on,
      boolean adoptedByAssembly,
      @Nullable LocalDate publishedOn,
      LocalDate pollingDay,
      List<ElectionInputs.Seats> contests)
      implements Seen {}

  record Nominate(
      String id,
      int version,
      LocalDate on,
      List<ElectionInputs.Named> nominations,
      @Nullable BallotCount ballots,
      int tookPart)
      implements Seen {}

  record Hold(String id, int version, LocalDate on, boolean countedInPublic) implements Seen {}

  record Enter(String id, int version, LocalDate on, List<ElectionInputs.Sheet> contests)
      implements Seen {}

  record Plain(String id, int version, LocalDate on) implements Seen {}

  record Reasoned(String id, int version, LocalDate on, String reason) implements Seen {}

  record Again(String id, int version, LocalDate on, LocalDate pollingDay) implements Seen {}

  record Voided(String id, int version, LocalDate on, String reason, LocalDate pollingDay)
      implements Seen {}

  @MutationMapping
  Payload committeeElectionBegin(@Argument Begin input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var cycle = input.cycle() == null ? null : ElectionIds.uuid(ElectionIds.CYCLE, input.cycle());
    var profile = new ProfileRef(input.profile().profile(), input.profile().version());
    var command =
        new BeginCommitteeElection.Begin(
            input.community(), input.on(), profile, cycle, input.byElection());
    var outcome =
        work.in(
            attempt,
            input.community(),
            "community",
            desk -> desk.begin().handle(command, desk.now()));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  @MutationMapping
  Payload committeeElectionFormCommittee(@Argument Form input, DataFetchingEnvironment field) {
    var committee = ElectionInputs.committee(input);
    return take(input, new CommitteeAct.FormElectionCommittee(input.on(), committee), field);
  }

  @MutationMapping
  Payload committeeElectionLeaveCommittee(@Argument Leave input, DataFetchingEnvironment field) {
    var leaving = ElectionIds.people(input.leaving());
    var after = ElectionInputs.committee(input);
    return take(input, new CommitteeAct.LeaveElectionCommittee(input.on(), leaving, after), field);
  }

  @MutationMapping
  Payload committeeElectionAdoptMethod(@Argument Method input, DataFetchingEnvironment field) {
    var act =
        new CommitteeAct.AdoptMethod(
            input.on(),
            input.adoptedByAssembly(),
            input.publishedOn(),
            input.pollingDay(),
            ElectionInputs.contests(input.contests(), ids));
    return take(input, act, field);
  }

  @MutationMapping
  Payload committeeElectionNominate(@Argument Nominate input, DataFetchingEnvironment field) {
    var nominations = input.nominations().stream().map(ElectionInputs::nomination).toList();
    var act = new CommitteeAct.Nominate(input.on(), nominations, input.ballots(), input.tookPart());
    return take(input, act, field);
  }

  @MutationMapping
  Payload committeeElectionHoldPoll(@Argument Hold input, DataFetchingEnvironment field) {
    return take(input, new CommitteeAct.HoldPoll(input.on(), input.countedInPublic()), field);
  }

  @MutationMapping
  Payload committeeElectionEnterTally(@Argument Enter input, DataFetchingEnvironment field) {
    var tally = ElectionInputs.tally(input.contests());
    return make(
        input,
        election -> {
          var first = election.entries().isEmpty();
          var action = first ? CommitteeAction.ENTER_TALLY : CommitteeAction.ENTER_TALLY_AGAIN;
          return new CommitteeAct.EnterTally(action, input.on(), tally);
        },
        field);
  }

  @MutationMapping
  Payload committeeElectionWithdrawTally(@Argument Reasoned input, DataFetchingEnvironment field) {
    return take(input, new CommitteeAct.WithdrawTally(input.on(), input.reason()), field);
  }

  @MutationMapping
  Payload committeeElectionVoid(@Argument Voided input, DataFetchingEnvironment field) {
    var act = new CommitteeAct.VoidVote(input.on(), input.reason(), input.pollingDay());
    return take(input, act, field);
  }

  @MutationMapping
  Payload committeeElectionAbandon(@Argument Reasoned input, DataFetchingEnvironment field) {
    return take(input, new CommitteeAct.Abandon(input.on(), input.reason()), field);
  }

  @MutationMapping
  Payload committeeElectionCallAgain(@Argument Again input, DataFetchingEnvironment field) {
    return take(input, new CommitteeAct.CallAgain(input.on(), input.pollingDay(), null), field);
  }

  @MutationMapping
  Payload committeeElectionPublishResult(@Argument Plain input, DataFetchingEnvironment field) {
    return take(input, new CommitteeAct.Plain(CommitteeAction.PUBLISH_RESULT, input.on()), field);
  }

  @MutationMapping
  Payload committeeElectionConclude(@Argument Plain input, DataFetchingEnvironment field) {
    return take(input, new CommitteeAct.Plain(CommitteeAction.CONCLUDE, input.on()), field);
  }

  private Payload take(Seen seen, CommitteeAct act, DataFetchingEnvironment field) {
    return make(seen, election -> act, field);
  }

  private Payload make(
      Seen seen, Function<CommitteeElection, CommitteeAct> act, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome = work.at(attempt, seen.id(), (desk, id) -> desk.take(id, seen.version(), act));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }
}
