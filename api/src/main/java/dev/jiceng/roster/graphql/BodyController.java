package dev.jiceng.roster.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.KeepOrganization;
import dev.jiceng.roster.KeepPost;
import dev.jiceng.roster.Organization;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.Post;
import dev.jiceng.roster.PostCharge;
import dev.jiceng.roster.jooq.OrganizationRow;
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

/** The bodies of a community and their posts (PD-1, C-1 to C-6). */
@Controller
class BodyController {
  private final RosterWork work;
  private final Payloads payloads;

  BodyController(RosterWork work, Payloads payloads) {
    this.work = work;
    this.payloads = payloads;
  }

  record OrganizationPayload(@Nullable OrganizationRow organization, List<UserError> userErrors) {}

  record PostPayload(OrganizationRow.@Nullable PostRow post, List<UserError> userErrors) {}

  record Create(DivisionCode community, OrganizationKind kind, String name) {}

  record Update(String id, int version, String name) {}

  record Dissolve(String id, int version, LocalDate on) {}

  record SetUp(
      String organization, Post.Kind kind, @Nullable PostCharge charge, String title, int seats) {}

  record Change(String id, int version, String title, int seats) {}

  @MutationMapping
  OrganizationPayload organizationCreate(@Argument Create input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var command = new KeepOrganization.Create(input.community(), input.kind(), input.name());
    var outcome =
        work.in(
            attempt,
            input.community(),
            "community",
            RosterKind.ORGANIZATION,
            desk -> body(desk.organization().create(command), "OrganizationCreated"));
    return payloads.of(outcome, attempt.locale(), OrganizationPayload::new);
  }

  @MutationMapping
  OrganizationPayload organizationUpdate(@Argument Update input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            new RosterWork.Named("id", RosterIds.ORGANIZATION, input.id()),
            RosterKind.ORGANIZATION,
            (desk, id) -> {
              var command = new KeepOrganization.Update(id, input.version(), input.name());
              return body(desk.organization().update(command), "OrganizationUpdated");
            });
    return payloads.of(outcome, attempt.locale(), OrganizationPayload::new);
  }

  @MutationMapping
  OrganizationPayload organizationDissolve(
      @Argument Dissolve input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            new RosterWork.Named("id", RosterIds.ORGANIZATION, input.id()),
            RosterKind.ORGANIZATION,
            (desk, id) -> {
              var command = new KeepOrganization.Dissolve(id, input.version(), input.on());
              return body(desk.organization().dissolve(command), "OrganizationDissolved");
            });
    return payloads.of(outcome, attempt.locale(), OrganizationPayload::new);
  }

  private static Outcome<RosterWork.Effect> body(Outcome<Organization> outcome, String event) {
    return outcome.then(
        body -> Outcome.done(RosterWork.Effect.of(body.id(), event, body)),
        body -> RosterWork.Effect.of(body.id(), event, body));
  }

  @MutationMapping
  PostPayload postCreate(@Argument SetUp input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            new RosterWork.Named("organization", RosterIds.ORGANIZATION, input.organization()),
            RosterKind.POST,
            (desk, organization) -> {
              var command =
                  new KeepPost.Create(
                      organization, input.kind(), input.charge(), input.title(), input.seats());
              return post(desk.post().create(command), "PostCreated");
            });
    return payloads.of(outcome, attempt.locale(), PostPayload::new);
  }

  @MutationMapping
  PostPayload postUpdate(@Argument Change input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            new RosterWork.Named("id", RosterIds.POST, input.id()),
            RosterKind.POST,
            (desk, id) -> {
              var command = new KeepPost.Update(id, input.version(), input.title(), input.seats());
              return post(desk.post().update(command), "PostUpdated");
            });
    return payloads.of(outcome, attempt.locale(), PostPayload::new);
  }

  private static Outcome<RosterWork.Effect> post(Outcome<Post> outcome, String event) {
    return outcome.then(
        post -> Outcome.done(RosterWork.Effect.of(post.id(), event, post)),
        post -> RosterWork.Effect.of(post.id(), event, post));
  }
}
