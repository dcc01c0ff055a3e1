package dev.jiceng.training.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
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
import dev.jiceng.training.course.CourseForm;
import dev.jiceng.training.course.OfferTraining;
import dev.jiceng.training.course.Organiser;
import dev.jiceng.training.course.RunSession;
import dev.jiceng.training.course.Topic;
import dev.jiceng.training.course.TrainingCourse;
import dev.jiceng.training.course.TrainingSession;
import dev.jiceng.training.jooq.CourseList;
import dev.jiceng.training.jooq.JooqTrainingOffers;
import dev.jiceng.training.jooq.SessionList;
import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Courses, their sessions and the seats in them (TR-1, TR-2). */
@Controller
class CourseController {
  private static final Work.Kind<CourseList.Row> COURSE = TrainingKinds.COURSES.kind();
  private static final Work.Kind<SessionList.Row> SESSION = TrainingKinds.SESSIONS.kind();

  private final Work work;
  private final Payloads payloads;
  private final Lists lists;
  private final Ids ids;

  CourseController(Work work, Payloads payloads, Lists lists, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.lists = lists;
    this.ids = ids;
  }

  record CoursePayload(CourseList.@Nullable Row course, List<UserError> userErrors) {}

  record SessionPayload(SessionList.@Nullable Row session, List<UserError> userErrors) {}

  /** SDL's {@code TrainingCourseAddInput}. */
  record Course(
      DivisionCode owner,
      String title,
      Topic topic,
      CourseForm form,
      BigDecimal hours,
      Organiser organiser) {
    TrainingCourse.Content content() {
      return new TrainingCourse.Content(title.strip(), topic, form, hours, organiser);
    }
  }

  /** SDL's {@code TrainingSessionPlanInput}. */
  record Planned(
      String course,
      LocalDate startsOn,
      LocalDate endsOn,
      String venue,
      String teacher,
      int capacity) {
    TrainingSession.Plan plan() {
      return new TrainingSession.Plan(startsOn, endsOn, venue.strip(), teacher.strip(), capacity);
    }
  }

  record Share(DivisionCode township, int seats) {}

  record Shared(String id, int version, List<Share> quotas) {
    List<RunSession.Share> shares() {
      return quotas.stream().map(it -> new RunSession.Share(it.township(), it.seats())).toList();
    }
  }

  record Step(String id, int version) {}

  record Cancelled(String id, int version, String reason) {}

  @SchemaMapping(typeName = "Area")
  Listed<CourseList.Row> trainingCourses(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field, scope, CourseList.listing(), DSL.noCondition(), CourseList.nest(scope));
  }

  @SchemaMapping(typeName = "Area")
  Listed<SessionList.Row> trainingSessions(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field, scope, SessionList.listing(), DSL.noCondition(), SessionList.nest(scope));
  }

  @MutationMapping
  CoursePayload trainingCourseAdd(@Argument Course input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.in(
            attempt,
            input.owner(),
            "owner",
            COURSE,
            tx -> {
              var added = offer(tx).add(input.owner(), input.content());
              return added.then(
                  it -> Outcome.done(Work.Effect.of(it.id(), "TrainingCourseAdded", it)),
                  it -> Work.Effect.of(it.id(), "TrainingCourseAdded", it));
            });
    return payloads.of(outcome, attempt.locale(), CoursePayload::new);
  }

  @MutationMapping
  SessionPayload trainingSessionPlan(@Argument Planned input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.beside(
            attempt,
            input.course(),
            "course",
            TrainingKinds.COURSE,
            SESSION,
            (tx, course) -> effect(offer(tx).plan(course, input.plan()), "TrainingSessionPlanned"));
    return payloads.of(outcome, attempt.locale(), SessionPayload::new);
  }

  @MutationMapping
  SessionPayload trainingQuotasSet(@Argument Shared input, DataFetchingEnvironment field) {
    return step(
        field,
        input.id(),
        input.version(),
        "TrainingQuotasSet",
        (tx, seen) -> run(tx).share(seen, input.shares()));
  }

  @MutationMapping
  SessionPayload trainingSessionOpen(@Argument Step input, DataFetchingEnvironment field) {
    return step(
        field,
        input.id(),
        input.version(),
        "TrainingSessionOpened",
        (tx, seen) -> run(tx).open(seen));
  }

  @MutationMapping
  SessionPayload trainingSessionStart(@Argument Step input, DataFetchingEnvironment field) {
    return step(
        field,
        input.id(),
        input.version(),
        "TrainingSessionStarted",
        (tx, seen) -> run(tx).start(seen, new Moment(tx.at())));
  }

  @MutationMapping
  SessionPayload trainingSessionClose(@Argument Step input, DataFetchingEnvironment field) {
    return step(
        field,
        input.id(),
        input.version(),
        "TrainingSessionClosed",
        (tx, seen) -> run(tx).close(seen, new Moment(tx.at())));
  }

  @MutationMapping
  SessionPayload trainingSessionCancel(@Argument Cancelled input, DataFetchingEnvironment field) {
    return step(
        field,
        input.id(),
        input.version(),
        "TrainingSessionCancelled",
        (tx, seen) -> run(tx).cancel(seen, input.reason().strip()));
  }

  private SessionPayload step(
      DataFetchingEnvironment field,
      String id,
      int version,
      String event,
      BiFunction<Tx, RunSession.Seen, Outcome<TrainingSession>> act) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            id,
            "id",
            SESSION,
            (tx, session) -> effect(act.apply(tx, new RunSession.Seen(session, version)), event));
    return payloads.of(outcome, attempt.locale(), SessionPayload::new);
  }

  private OfferTraining offer(Tx tx) {
    return new OfferTraining(new JooqTrainingOffers(tx.sql(), tx.scope()), ids);
  }

  private static RunSession run(Tx tx) {
    return new RunSession(new JooqTrainingOffers(tx.sql(), tx.scope()));
  }

  private static Outcome<Work.Effect> effect(Outcome<TrainingSession> outcome, String event) {
    return outcome.then(
        it -> Outcome.done(Work.Effect.of(it.id(), event, it)),
        it -> Work.Effect.of(it.id(), event, it));
  }
}
