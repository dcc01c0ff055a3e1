package dev.jiceng.guidance.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.guidance.jooq.InstructorList;
import dev.jiceng.guidance.jooq.JooqInstructors;
import dev.jiceng.guidance.team.Instructor;
import dev.jiceng.guidance.team.KeepInstructors;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Tx;
import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who guides (G-3, G-10). */
@Controller
class InstructorController {
  private static final int MOST_DAYS = 3650;

  private final Work work;
  private final Payloads payloads;
  private final Lists lists;
  private final Ids ids;

  InstructorController(Work work, Payloads payloads, Lists lists, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.lists = lists;
    this.ids = ids;
  }

  record Payload(InstructorList.@Nullable Row instructor, List<UserError> userErrors) {}

  record Enrol(
      DivisionCode county,
      String name,
      String institution,
      String homePost,
      Set<Integer> homeDays,
      int weeklyHalfDays,
      @Nullable String account,
      boolean coOpted,
      Instructor.@Nullable Licence licence,
      int experienceYears,
      Set<SubjectArea> subjectAreas) {
    KeepInstructors.Enrol command() {
      return new KeepInstructors.Enrol(
          name,
          institution,
          homePost,
          homeDays,
          weeklyHalfDays,
          account,
          coOpted,
          licence,
          experienceYears,
          subjectAreas);
    }
  }

  record Update(
      String id,
      int version,
      String name,
      String institution,
      String homePost,
      Set<Integer> homeDays,
      int weeklyHalfDays,
      @Nullable String account,
      boolean coOpted,
      Instructor.@Nullable Licence licence,
      int experienceYears,
      Set<SubjectArea> subjectAreas) {
    KeepInstructors.Enrol command() {
      return new KeepInstructors.Enrol(
          name,
          institution,
          homePost,
          homeDays,
          weeklyHalfDays,
          account,
          coOpted,
          licence,
          experienceYears,
          subjectAreas);
    }
  }

  record Train(
      String id,
      int version,
      String course,
      BigDecimal hours,
      LocalDate heldOn,
      boolean passed,
      LocalDate validUntil) {
    KeepInstructors.Train command(UUID instructor) {
      return new KeepInstructors.Train(
          instructor, version, course, hours, heldOn, passed, validUntil);
    }
  }

  @SchemaMapping(typeName = "Area")
  Listed<InstructorList.Row> guidanceInstructors(
      Area area, @Argument @Nullable Integer expiresWithin, DataFetchingEnvironment field) {
    if (expiresWithin != null && (expiresWithin < 0 || expiresWithin > MOST_DAYS)) {
      throw RefusedRequest.argument("expiresWithin", "guidance.days");
    }
    return lists.board(
        field,
        area.scope(),
        InstructorList.listing(),
        expiresWithin == null
            ? DSL.noCondition()
            : InstructorList.expiring(lists.today(), expiresWithin),
        InstructorList::nest);
  }

  @MutationMapping
  Payload guidanceInstructorEnrol(@Argument Enrol input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.in(
            attempt,
            input.county(),
            "county",
            GuidanceConfiguration.INSTRUCTOR,
            tx -> effect(keep(tx).enrol(input.command()), "InstructorEnrolled"));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  @MutationMapping
  Payload guidanceInstructorUpdate(@Argument Update input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            input.id(),
            "id",
            GuidanceConfiguration.INSTRUCTOR,
            (tx, id) ->
                effect(keep(tx).update(id, input.version(), input.command()), "InstructorUpdated"));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  @MutationMapping
  Payload guidanceInstructorTrain(@Argument Train input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            input.id(),
            "id",
            GuidanceConfiguration.INSTRUCTOR,
            (tx, id) ->
                effect(
                    keep(tx).train(input.command(id), new Moment(tx.at())), "InstructorTrained"));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  private KeepInstructors keep(Tx tx) {
    return new KeepInstructors(new JooqInstructors(tx.sql()), ids);
  }

  private static Outcome<Work.Effect> effect(Outcome<Instructor> outcome, String event) {
    return outcome.then(
        it -> Outcome.done(Work.Effect.of(it.id(), event, it)),
        it -> Work.Effect.of(it.id(), event, it));
  }
}
