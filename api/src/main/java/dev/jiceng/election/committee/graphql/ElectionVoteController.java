package dev.jiceng.election.committee.graphql;

import dev.jiceng.election.committee.CommitteeAct;
import dev.jiceng.election.committee.CommitteeElection;
import dev.jiceng.election.committee.Inquiry;
import dev.jiceng.election.committee.PollBook;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Payloads;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/**
 * Acts that ask what is known of their people: candidates, the poll, write-ins (VE-7, VE-8, Q-6).
 */
@Controller
class ElectionVoteController {
  private final ElectionWork work;
  private final Payloads payloads;

  ElectionVoteController(ElectionWork work, Payloads payloads) {
    this.work = work;
    this.payloads = payloads;
  }

  record Candidates(String id, int version, LocalDate on, List<ElectionInputs.Standing> candidates)
      implements ElectionController.Seen {}

  /** Shows nothing of itself: it names voters. */
  record Poll(
      String id,
      int version,
      LocalDate on,
      List<String> staff,
      List<String> stations,
      boolean secretBooths,
      List<ElectionInputs.Carried> mobileBoxes,
      List<ElectionInputs.Letter> proxies)
      implements ElectionController.Seen {
    @Override
    public String toString() {
      return "Poll[]";
    }
  }

  record WriteIns(String id, int version, LocalDate on, List<String> declined)
      implements ElectionController.Seen {}

  @MutationMapping
  ElectionController.Payload committeeElectionPublishCandidates(
      @Argument Candidates input, DataFetchingEnvironment field) {
    var candidates = ElectionInputs.candidates(input.candidates());
    return take(
        input, (inquiry, election) -> inquiry.candidates(election, input.on(), candidates), field);
  }

  @MutationMapping
  ElectionController.Payload committeeElectionPreparePoll(
      @Argument Poll input, DataFetchingEnvironment field) {
    var boxes = input.mobileBoxes().stream().map(ElectionInputs.Carried::box).toList();
    var letters = input.proxies().stream().map(ElectionInputs.Letter::letter).toList();
    var fixed =
        new Inquiry.Preparation(
            input.on(),
            ElectionIds.people(input.staff()),
            input.stations(),
            input.secretBooths(),
            boxes,
            letters.stream().map(PollBook.Letter::proxy).toList());
    return run(
        input,
        (desk, id) ->
            desk.take(id, input.version(), election -> desk.inquiry().poll(election, fixed))
                .then(
                    next -> {
                      desk.pollBook().keep(id, input.on(), letters, boxes);
                      return Outcome.done(next);
                    },
                    stale -> stale),
        field);
  }

  @MutationMapping
  ElectionController.Payload committeeElectionSettleWriteIns(
      @Argument WriteIns input, DataFetchingEnvironment field) {
    var declined = ElectionIds.people(input.declined());
    return take(
        input, (inquiry, election) -> inquiry.writeIns(election, input.on(), declined), field);
  }

  @MutationMapping
  ElectionController.Payload committeeElectionCertify(
      @Argument ElectionController.Plain input, DataFetchingEnvironment field) {
    return take(input, (inquiry, election) -> inquiry.certification(election, input.on()), field);
  }

  private ElectionController.Payload take(
      ElectionController.Seen seen,
      BiFunction<Inquiry, CommitteeElection, CommitteeAct> act,
      DataFetchingEnvironment field) {
    return run(
        seen,
        (desk, id) ->
            desk.take(id, seen.version(), election -> act.apply(desk.inquiry(), election)),
        field);
  }

  private ElectionController.Payload run(
      ElectionController.Seen seen,
      BiFunction<ElectionDesk, UUID, Outcome<CommitteeElection>> how,
      DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome = work.at(attempt, seen.id(), how);
    return payloads.of(outcome, attempt.locale(), ElectionController.Payload::new);
  }
}
