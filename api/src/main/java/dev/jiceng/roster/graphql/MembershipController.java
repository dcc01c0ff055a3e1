package dev.jiceng.roster.graphql;

import dev.jiceng.roster.HoldPost;
import dev.jiceng.roster.Kinship;
import dev.jiceng.roster.KinshipKind;
import dev.jiceng.roster.Membership;
import dev.jiceng.roster.RecordKinship;
import dev.jiceng.roster.jooq.KinshipRow;
import dev.jiceng.roster.jooq.MembershipRow;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Who holds which post, and who is kin to whom (PD-2, PD-6, C-17). */
@Controller
class MembershipController {
  private final RosterWork work;
  private final Payloads payloads;

  MembershipController(RosterWork work, Payloads payloads) {
    this.work = work;
    this.payloads = payloads;
  }

  record MembershipPayload(@Nullable MembershipRow membership, List<UserError> userErrors) {}

  record KinshipPayload(@Nullable KinshipRow kinship, List<UserError> userErrors) {}

  record Begin(String person, String post, LocalDate startsOn) {}

  record End(String id, int version, LocalDate on, Membership.Reason reason) {}

  record Record(String person, String relative, KinshipKind kind) {}

  /** The post's id leads: its community is where the membership is. */
  @MutationMapping
  MembershipPayload membershipBegin(@Argument Begin input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var person = RosterIds.uuid(RosterIds.PERSON, input.person());
    var outcome =
        work.at(
            attempt,
            new RosterWork.Named("post", RosterIds.POST, input.post()),
            RosterKind.MEMBERSHIP,
            (desk, post) -> {
              var command = new HoldPost.Begin(person, post, input.startsOn());
              return membership(desk.membership().begin(command), "MembershipBegan");
            });
    return payloads.of(outcome, attempt.locale(), MembershipPayload::new);
  }

  @MutationMapping
  MembershipPayload membershipEnd(@Argument End input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            new RosterWork.Named("id", RosterIds.MEMBERSHIP, input.id()),
            RosterKind.MEMBERSHIP,
            (desk, id) -> {
              var command = new HoldPost.End(id, input.version(), input.on(), input.reason());
              return membership(desk.membership().end(command), "MembershipEnded");
            });
    return payloads.of(outcome, attempt.locale(), MembershipPayload::new);
  }

  private static Outcome<RosterWork.Effect> membership(Outcome<Membership> outcome, String event) {
    return outcome.then(
        held -> Outcome.done(RosterWork.Effect.of(held.id(), event, held)),
        held -> RosterWork.Effect.of(held.id(), event, held));
  }

  @MutationMapping
  KinshipPayload kinshipRecord(@Argument Record input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var relative = RosterIds.uuid(RosterIds.PERSON, input.relative());
    var outcome =
        work.at(
            attempt,
            new RosterWork.Named("person", RosterIds.PERSON, input.person()),
            RosterKind.KINSHIP,
            (desk, person) -> {
              var command = new RecordKinship.Command(person, relative, input.kind());
              return kinship(desk.kinship().handle(command));
            });
    return payloads.of(outcome, attempt.locale(), KinshipPayload::new);
  }

  private static Outcome<RosterWork.Effect> kinship(Outcome<Kinship> outcome) {
    return outcome.then(kinship -> Outcome.done(recorded(kinship)), MembershipController::recorded);
  }

  private static RosterWork.Effect recorded(Kinship kinship) {
    return RosterWork.Effect.of(kinship.id(), "KinshipRecorded", kinship);
  }
}
