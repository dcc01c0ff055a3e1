package dev.jiceng.training.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.roster.jooq.JooqIdentities;
import dev.jiceng.roster.jooq.JooqPeople;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.tenants.Scope;
import dev.jiceng.training.course.TrainingSession;
import dev.jiceng.training.jooq.EnrolmentList;
import dev.jiceng.training.jooq.JooqEnrolments;
import dev.jiceng.training.jooq.JooqSessionBooks;
import dev.jiceng.training.jooq.RandomCodes;
import dev.jiceng.training.jooq.SessionList;
import dev.jiceng.training.learning.Certify;
import dev.jiceng.training.learning.Codes;
import dev.jiceng.training.learning.Enrol;
import dev.jiceng.training.learning.Enrolment;
import dev.jiceng.training.learning.KeepBooks;
import dev.jiceng.training.learning.TrainingResult;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who takes part, how it went, and what certifies it (TR-2). */
@Controller
class LearningController {
  private static final Work.Kind<EnrolmentList.Row> ENROLMENT = TrainingKinds.ENROLMENTS.kind();
  private static final Work.Kind<SessionList.Row> SESSION = TrainingKinds.SESSIONS.kind();

  private final Work work;
  private final Payloads payloads;
  private final Lists lists;
  private final FieldVault vault;
  private final Ids ids;
  private final Codes codes = new RandomCodes();

  LearningController(Work work, Payloads payloads, Lists lists, FieldVault vault, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.lists = lists;
    this.vault = vault;
    this.ids = ids;
  }

  record Payload(EnrolmentList.@Nullable Row enrolment, List<UserError> userErrors) {}

  record SessionPayload(SessionList.@Nullable Row session, List<UserError> userErrors) {}

  record Enrolled(String session, String person, DivisionCode community) {
    Enrol.Command command() {
      return new Enrol.Command(
          GlobalId.uuid(TrainingKinds.SESSION, session),
          GlobalId.uuid("Person", person),
          community);
    }
  }

  record Withdrawn(String id, int version) {}

  record Attended(String session, LocalDate day, List<String> present) {
    KeepBooks.Day taken(UUID uuid) {
      return new KeepBooks.Day(
          uuid,
          day,
          present.stream()
              .map(it -> GlobalId.uuid(TrainingKinds.ENROLMENT, it))
              .collect(Collectors.toSet()));
    }
  }

  record Decided(String session, String enrolment, TrainingResult.Kind result) {}

  record Certified(String session, String enrolment) {}

  record Revoked(String session, String enrolment, int version, String reason) {}

  @SchemaMapping(typeName = "Area")
  Listed<EnrolmentList.Row> trainingEnrolments(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field,
        scope,
        EnrolmentList.listing(),
        EnrolmentList.within(scope),
        EnrolmentList.nest(scope));
  }

  @MutationMapping
  Payload trainingEnrol(@Argument Enrolled input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var command = input.command();
    var outcome =
        work.in(
            attempt,
            input.community(),
            "community",
            ENROLMENT,
            tx -> {
              new JooqIdentities(tx.sql(), tx.township(), vault).key(command.person());
              return effect(enrol(tx).enrol(command), "TrainingSeatTaken", it -> it);
            });
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  @MutationMapping
  Payload trainingEnrolmentWithdraw(@Argument Withdrawn input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            input.id(),
            "id",
            ENROLMENT,
            (tx, id) ->
                effect(enrol(tx).withdraw(id, input.version()), "TrainingSeatGivenBack", it -> it));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  private Enrol enrol(Tx tx) {
    var township = (Scope.Township) tx.scope();
    return new Enrol(new JooqEnrolments(tx.sql(), township), new JooqPeople(tx.sql()), ids);
  }

  @MutationMapping
  SessionPayload trainingAttendanceRecord(@Argument Attended input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            input.session(),
            "session",
            SESSION,
            (tx, id) -> {
              var attended = keep(tx).attend(input.taken(id), new Moment(tx.at()));
              return attended.then(it -> Outcome.done(taken(it)), LearningController::taken);
            });
    return payloads.of(outcome, attempt.locale(), SessionPayload::new);
  }

  private static Work.Effect taken(TrainingSession session) {
    return Work.Effect.of(session.id(), "TrainingAttendanceTaken", session);
  }

  @MutationMapping
  Payload trainingResultDecide(@Argument Decided input, DataFetchingEnvironment field) {
    return held(
        field,
        input.session(),
        input.enrolment(),
        (tx, id) ->
            effect(
                keep(tx).decide(id, input.result()),
                "TrainingResultDecided",
                TrainingResult::enrolment));
  }

  @MutationMapping
  Payload trainingCertificateIssue(@Argument Certified input, DataFetchingEnvironment field) {
    return held(
        field,
        input.session(),
        input.enrolment(),
        (tx, id) ->
            effect(
                certify(tx).issue(id, new Moment(tx.at())),
                "TrainingCertificateIssued",
                it -> it.enrolment()));
  }

  @MutationMapping
  Payload trainingCertificateWithdraw(@Argument Revoked input, DataFetchingEnvironment field) {
    return held(
        field,
        input.session(),
        input.enrolment(),
        (tx, id) ->
            effect(
                certify(tx).withdraw(id, input.version(), input.reason(), new Moment(tx.at())),
                "TrainingCertificateWithdrawn",
                it -> it.enrolment()));
  }

  /** Where the session leads, to whoever holds it. */
  private Payload held(
      DataFetchingEnvironment field,
      String session,
      String enrolment,
      BiFunction<Tx, UUID, Outcome<Work.Effect>> act) {
    var attempt = Attempt.of(field);
    var seat = GlobalId.uuid(TrainingKinds.ENROLMENT, enrolment);
    var outcome =
        work.beside(
            attempt,
            session,
            "session",
            TrainingKinds.SESSION,
            ENROLMENT,
            (tx, ignored) -> act.apply(tx, seat));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  private static KeepBooks keep(Tx tx) {
    return new KeepBooks(new JooqSessionBooks(tx.sql(), tx.scope()));
  }

  private Certify certify(Tx tx) {
    return new Certify(new JooqSessionBooks(tx.sql(), tx.scope()), codes, ids);
  }

  private static <T> Outcome<Work.Effect> effect(
      Outcome<T> outcome, String event, Function<T, Enrolment> of) {
    return outcome.then(
        it -> Outcome.done(Work.Effect.of(of.apply(it).id(), event, it)),
        it -> Work.Effect.of(of.apply(it).id(), event, it));
  }
}
