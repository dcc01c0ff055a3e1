package dev.jiceng.preparation.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.preparation.Problem;
import dev.jiceng.preparation.Rectification;
import dev.jiceng.preparation.RiskLevel;
import dev.jiceng.preparation.StudyTeam;
import dev.jiceng.preparation.jooq.JooqTeamStudies;
import dev.jiceng.preparation.jooq.RectificationList;
import dev.jiceng.preparation.jooq.RectificationRow;
import dev.jiceng.preparation.jooq.TeamStudyList;
import dev.jiceng.preparation.jooq.TeamStudyRow;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Tx;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Team studies, and whom the township holds back. */
@Controller
class StudyController {
  private final Work work;
  private final Payloads payloads;
  private final Lists lists;
  private final Ids ids;

  StudyController(Work work, Payloads payloads, Lists lists, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.lists = lists;
    this.ids = ids;
  }

  record StudyPayload(@Nullable TeamStudyRow study, List<UserError> userErrors) {}

  record RectificationPayload(
      @Nullable RectificationRow rectification, List<UserError> userErrors) {}

  record Study(
      DivisionCode community,
      LocalDate studiedOn,
      RiskLevel risk,
      String conclusion,
      List<Problem> problems) {}

  record Hold(DivisionCode community, LocalDate heldOn, String reason) {}

  record Release(String id, int version, LocalDate releasedOn, String reason) {}

  @SchemaMapping(typeName = "Area")
  Listed<TeamStudyRow> teamStudies(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field, scope, TeamStudyList.listing(), TeamStudyList.within(scope), TeamStudyList.nest());
  }

  @SchemaMapping(typeName = "Area")
  Listed<RectificationRow> rectifications(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field,
        scope,
        RectificationList.listing(),
        RectificationList.within(scope),
        RectificationList.nest());
  }

  @MutationMapping
  StudyPayload teamStudyRecord(@Argument Study input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var command =
        new StudyTeam.Study(
            input.community(),
            input.studiedOn(),
            input.risk(),
            input.conclusion(),
            input.problems());
    var outcome =
        work.in(
            attempt,
            input.community(),
            "community",
            PreparationConfiguration.STUDY,
            tx ->
                desk(tx)
                    .study(command, new Moment(tx.at()))
                    .then(
                        it -> Outcome.done(Work.Effect.of(it.id(), "TeamStudied", it)),
                        it -> Work.Effect.of(it.id(), "TeamStudied", it)));
    return payloads.of(outcome, attempt.locale(), StudyPayload::new);
  }

  @MutationMapping
  RectificationPayload rectificationHold(@Argument Hold input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var command = new StudyTeam.Hold(input.community(), input.heldOn(), input.reason());
    var outcome =
        work.in(
            attempt,
            input.community(),
            "community",
            PreparationConfiguration.RECTIFICATION,
            tx -> held(desk(tx).hold(command, new Moment(tx.at())), "CommunityHeldBack"));
    return payloads.of(outcome, attempt.locale(), RectificationPayload::new);
  }

  @MutationMapping
  RectificationPayload rectificationRelease(
      @Argument Release input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            input.id(),
            "id",
            PreparationConfiguration.RECTIFICATION,
            (tx, id) -> {
              var command =
                  new StudyTeam.Release(id, input.version(), input.releasedOn(), input.reason());
              return held(desk(tx).release(command, new Moment(tx.at())), "CommunityReleased");
            });
    return payloads.of(outcome, attempt.locale(), RectificationPayload::new);
  }

  private StudyTeam desk(Tx tx) {
    return new StudyTeam(new JooqTeamStudies(tx.sql(), tx.scope()), ids);
  }

  private static Outcome<Work.Effect> held(Outcome<Rectification> outcome, String event) {
    return outcome.then(
        it -> Outcome.done(Work.Effect.of(it.id(), event, it)),
        it -> Work.Effect.of(it.id(), event, it));
  }
}
