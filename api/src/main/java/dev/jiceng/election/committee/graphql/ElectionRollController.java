package dev.jiceng.election.committee.graphql;

import dev.jiceng.election.committee.CommitteeAct;
import dev.jiceng.election.committee.CommitteeElection;
import dev.jiceng.election.committee.VoterRoll;
import dev.jiceng.election.roll.AmendRoll;
import dev.jiceng.election.roll.Amendment;
import dev.jiceng.election.roll.RollObjection;
import dev.jiceng.election.roll.RollObjections;
import dev.jiceng.election.roll.WrittenRow;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Payloads;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/**
 * The acts on an election's roll after registration (VE-4, VE-15): each is the election's and the
 * roll's in one transaction.
 */
@Controller
class ElectionRollController {
  private final ElectionWork work;
  private final Payloads payloads;
  private final Ids ids;

  ElectionRollController(ElectionWork work, Payloads payloads, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.ids = ids;
  }

  /** SDL's {@code RollAmendmentInput}: one of them is given. */
  record Amend(@Nullable WrittenRow add, @Nullable String declare, @Nullable String remove) {
    Amendment amendment() {
      if (add != null) {
        return new Amendment.Add(add);
      }
      return declare != null
          ? new Amendment.Declare(voter(declare))
          : new Amendment.Remove(voter(Objects.requireNonNull(remove)));
    }
  }

  /** Shows nothing of itself: it names people. */
  record Objecting(
      String id,
      int version,
      LocalDate on,
      String about,
      @Nullable String voter,
      String raisedBy,
      String reason)
      implements ElectionController.Seen {
    @Override
    public String toString() {
      return "Objecting[]";
    }
  }

  record Ruling(
      String id,
      int version,
      LocalDate on,
      String objection,
      String ruling,
      @Nullable Amend amendment)
      implements ElectionController.Seen {}

  record Supplement(String id, int version, LocalDate on, Amend amendment, String reason)
      implements ElectionController.Seen {}

  private static UUID voter(String id) {
    return ElectionIds.uuid(ElectionIds.VOTER, id);
  }

  @MutationMapping
  ElectionController.Payload committeeElectionPublishRoll(
      @Argument ElectionController.Plain input, DataFetchingEnvironment field) {
    return take(
        input,
        standing -> new CommitteeAct.PublishRoll(input.on(), standing.get()),
        (roll, election) -> {
          var act = election.last(CommitteeAct.PublishRoll.class).orElseThrow();
          return roll.publish(election.id(), act.on(), act.roll());
        },
        field);
  }

  @MutationMapping
  ElectionController.Payload committeeElectionObject(
      @Argument Objecting input, DataFetchingEnvironment field) {
    var id = ids.next();
    var voter = input.voter() == null ? null : voter(input.voter());
    var kind = voter == null ? RollObjection.Kind.MISSING : RollObjection.Kind.WRONG;
    return take(
        input,
        standing -> new CommitteeAct.RaiseObjection(input.on(), id),
        (roll, election) ->
            roll.object(
                new RollObjection(
                    id,
                    election.id(),
                    kind,
                    input.about().strip(),
                    voter,
                    input.raisedBy().strip(),
                    input.reason().strip(),
                    input.on())),
        field);
  }

  @MutationMapping
  ElectionController.Payload committeeElectionRule(
      @Argument Ruling input, DataFetchingEnvironment field) {
    var objection = ElectionIds.uuid(ElectionIds.OBJECTION, input.objection());
    var amendment = input.amendment() == null ? null : input.amendment().amendment();
    int change = amendment == null ? 0 : amendment.change();
    var ruling = new RollObjections.Ruling(objection, input.on(), input.ruling().strip(), 0, null);
    return take(
        input,
        standing -> new CommitteeAct.DecideObjection(input.on(), objection, change),
        (roll, election) -> roll.rule(election.id(), ruling, amendment),
        field);
  }

  @MutationMapping
  ElectionController.Payload committeeElectionFreezeRoll(
      @Argument ElectionController.Plain input, DataFetchingEnvironment field) {
    return take(
        input,
        standing -> {
          var roll = standing.get();
          return new CommitteeAct.FreezeRoll(input.on(), roll.voters(), roll.hash());
        },
        (roll, election) -> {
          var act = election.last(CommitteeAct.FreezeRoll.class).orElseThrow();
          roll.freeze(election.id(), act.on(), new VoterRoll(act.voters(), act.hash()));
          return List.of();
        },
        field);
  }

  @MutationMapping
  ElectionController.Payload committeeElectionSupplementRoll(
      @Argument Supplement input, DataFetchingEnvironment field) {
    var amendment = input.amendment().amendment();
    var act = new CommitteeAct.SupplementRoll(input.on(), amendment.change(), input.reason());
    return take(
        input,
        standing -> act,
        (roll, election) -> roll.supplement(election.id(), amendment, input.reason()),
        field);
  }

  /** The election's path judges the act; what it lets pass is done to the roll. */
  private ElectionController.Payload take(
      ElectionController.Seen seen,
      Function<Supplier<VoterRoll>, CommitteeAct> act,
      BiFunction<AmendRoll, CommitteeElection, List<Violation>> change,
      DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            seen.id(),
            (desk, id) -> {
              var roll = desk.roll();
              return desk.take(id, seen.version(), election -> act.apply(() -> roll.standing(id)))
                  .then(next -> changed(next, change.apply(roll, next)), stale -> stale);
            });
    return payloads.of(outcome, attempt.locale(), ElectionController.Payload::new);
  }

  private static Outcome<CommitteeElection> changed(
      CommitteeElection election, List<Violation> found) {
    return found.isEmpty() ? Outcome.done(election) : Outcome.refused(found);
  }
}
