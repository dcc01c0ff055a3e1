package dev.jiceng.training.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Steps;
import dev.jiceng.shared.jooq.Aggregate;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.training.course.RunSession;
import dev.jiceng.training.course.SessionState;
import dev.jiceng.training.course.TrainingSession;
import dev.jiceng.training.jooq.CourseList;
import dev.jiceng.training.jooq.EnrolmentList;
import dev.jiceng.training.jooq.SessionList;
import dev.jiceng.training.jooq.TrainingGaps;
import dev.jiceng.training.jooq.TrainingRecordList;
import dev.jiceng.training.jooq.TrainingYearRow;
import dev.jiceng.training.jooq.WorkAssessmentList;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires courses, learning, hours and advice (TR-1, TR-2, TR-3, TR-5). */
@Configuration(proxyBeanMethods = false)
class LearningConfiguration {
  @Bean
  NodeKind<CourseList.Row> trainingCourseNodes(Reads reads) {
    return TrainingKinds.COURSES.nodes(reads);
  }

  @Bean
  NodeKind<SessionList.Row> trainingSessionNodes(Reads reads) {
    return TrainingKinds.SESSIONS.nodes(reads);
  }

  @Bean
  NodeKind<EnrolmentList.Row> trainingEnrolmentNodes(Reads reads) {
    return TrainingKinds.ENROLMENTS.nodes(reads);
  }

  @Bean
  NodeKind<TrainingYearRow> trainingYearNodes(Reads reads) {
    return TrainingKinds.YEARS.nodes(reads);
  }

  @Bean
  NodeKind<WorkAssessmentList.Row> workAssessmentNodes(Reads reads) {
    return TrainingKinds.ASSESSMENTS.nodes(reads);
  }

  @Bean
  NodeKind<TrainingRecordList.Row> trainingRecordNodes(Reads reads) {
    return NodeKind.of(
        TrainingKinds.RECORD,
        TrainingRecordList.Row.class,
        (scope, ids) ->
            TrainingRecordList.listing()
                .byId(
                    reads.in(scope),
                    TrainingRecordList.within(scope),
                    ids,
                    TrainingRecordList.nest(),
                    TrainingRecordList.Row::uuid));
  }

  @Bean
  NodeKind<TrainingGaps.Row> trainingGapNodes(Reads reads, Lists lists) {
    return NodeKind.of(
        TrainingKinds.GAP,
        TrainingGaps.Row.class,
        (scope, ids) ->
            TrainingGaps.listing(lists.today())
                .byId(
                    reads.in(scope),
                    TrainingGaps.within(scope),
                    ids,
                    TrainingGaps.nest(),
                    TrainingGaps.Row::uuid));
  }

  @Bean
  RuntimeWiringConfigurer trainingFields(Divisions divisions, Steps steps) {
    return wiring -> {
      wiring.type(TrainingKinds.COURSE, type -> course(type, divisions));
      wiring.type(TrainingKinds.SESSION, type -> session(type, divisions, steps));
      wiring.type("TrainingQuota", type -> quota(type, divisions));
      wiring.type(TrainingKinds.ENROLMENT, type -> enrolment(type, divisions));
      wiring.type(TrainingKinds.RECORD, type -> record(type, divisions));
      wiring.type(TrainingKinds.GAP, type -> gap(type, divisions));
      wiring.type(TrainingKinds.YEAR, type -> year(type, divisions));
      wiring.type(TrainingKinds.ASSESSMENT, type -> assessment(type, divisions));
      wiring.type(
          "TrainingRecordGroup",
          type ->
              group(type, divisions, "topic", "kind", "month").dataFetcher("hours", sum("hours")));
      wiring.type("TrainingGapGroup", type -> gapGroup(type, divisions));
    };
  }

  private static TypeRuntimeWiring.Builder course(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
            "id",
            fetching(
                (CourseList.Row it) -> GlobalId.of(TrainingKinds.COURSE, it.seenFrom(), it.uuid())))
        .dataFetcher("owner", fetching((CourseList.Row it) -> divisions.named(it.ownerCode())));
  }

  private static TypeRuntimeWiring.Builder session(
      TypeRuntimeWiring.Builder type, Divisions divisions, Steps steps) {
    return type.dataFetcher(
            "id",
            fetching((SessionList.Row it) ->
                GlobalId.of(TrainingKinds.SESSION, it.seenFrom(), it.uuid())))
        .dataFetcher(
            "course",
            fetching((SessionList.Row it) ->
                GlobalId.of(TrainingKinds.COURSE, it.seenFrom(), it.session().course())))
        .dataFetcher("owner", held(it -> divisions.named(it.owner().value())))
        .dataFetcher("state", held(TrainingSession::state))
        .dataFetcher("cancelledFor", held(TrainingSession::cancelledFor))
        .dataFetcher("startsOn", held(it -> it.plan().startsOn()))
        .dataFetcher("endsOn", held(it -> it.plan().endsOn()))
        .dataFetcher("venue", held(it -> it.plan().venue()))
        .dataFetcher("teacher", held(it -> it.plan().teacher()))
        .dataFetcher("capacity", held(it -> it.plan().capacity()))
        .dataFetcher("quotas", held(TrainingSession::quotas))
        .dataFetcher("version", held(TrainingSession::version))
        .dataFetcher("seats", fetching(SessionList.Row::seats))
        .dataFetcher("taken", fetching(SessionList.Row::taken))
        .dataFetcher("nextSteps", field -> nextSteps(field, steps));
  }

  private static <T extends @Nullable Object> PropertyDataFetcher<T> held(
      Function<TrainingSession, T> part) {
    return fetching((SessionList.Row it) -> part.apply(it.session()));
  }

  private static List<Steps.Step> nextSteps(DataFetchingEnvironment field, Steps steps) {
    SessionList.Row row = Objects.requireNonNull(field.getSource());
    var session = row.session();
    return steps.of(
        field,
        List.of(
            way("trainingSessionOpen", session, SessionState.OPEN),
            way("trainingSessionStart", session, SessionState.RUNNING),
            way("trainingSessionClose", session, SessionState.CLOSED),
            way("trainingSessionCancel", session, SessionState.CANCELLED)));
  }

  private static Steps.Way way(String mutation, TrainingSession session, SessionState next) {
    return new Steps.Way(mutation, RunSession.against(session, next));
  }

  private static TypeRuntimeWiring.Builder quota(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
        "township", fetching((TrainingSession.Quota it) -> divisions.named(it.township().value())));
  }

  private static TypeRuntimeWiring.Builder enrolment(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
            "id",
            fetching((EnrolmentList.Row it) ->
                id(TrainingKinds.ENROLMENT, it.communityCode(), it.uuid())))
        .dataFetcher(
            "session",
            fetching((EnrolmentList.Row it) ->
                GlobalId.of(TrainingKinds.SESSION, it.seenFrom(), it.sessionId())))
        .dataFetcher(
            "person",
            fetching((EnrolmentList.Row it) -> id("Person", it.townshipCode(), it.personId())))
        .dataFetcher(
            "township", fetching((EnrolmentList.Row it) -> divisions.named(it.townshipCode())))
        .dataFetcher(
            "community", fetching((EnrolmentList.Row it) -> divisions.named(it.communityCode())));
  }

  private static TypeRuntimeWiring.Builder record(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
            "id",
            fetching((TrainingRecordList.Row it) ->
                id(TrainingKinds.RECORD, it.townshipCode(), it.uuid())))
        .dataFetcher(
            "person",
            fetching((TrainingRecordList.Row it) -> id("Person", it.townshipCode(), it.personId())))
        .dataFetcher(
            "township", fetching((TrainingRecordList.Row it) -> divisions.named(it.townshipCode())))
        .dataFetcher(
            "learnedIn",
            fetching((TrainingRecordList.Row it) -> divisions.named(it.learnedInCode())));
  }

  private static TypeRuntimeWiring.Builder gap(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
            "id",
            fetching((TrainingGaps.Row it) -> id(TrainingKinds.GAP, it.communityCode(), it.uuid())))
        .dataFetcher(
            "person",
            fetching((TrainingGaps.Row it) -> id("Person", it.townshipCode(), it.personId())))
        .dataFetcher(
            "township", fetching((TrainingGaps.Row it) -> divisions.named(it.townshipCode())))
        .dataFetcher(
            "community", fetching((TrainingGaps.Row it) -> divisions.named(it.communityCode())));
  }

  private static TypeRuntimeWiring.Builder year(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
            "id",
            fetching(
                (TrainingYearRow it) -> GlobalId.of(TrainingKinds.YEAR, it.seenFrom(), it.uuid())))
        .dataFetcher("county", fetching((TrainingYearRow it) -> divisions.named(it.countyCode())));
  }

  private static TypeRuntimeWiring.Builder assessment(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
            "id",
            fetching((WorkAssessmentList.Row it) ->
                id(TrainingKinds.ASSESSMENT, it.communityCode(), it.uuid())))
        .dataFetcher(
            "person",
            fetching((WorkAssessmentList.Row it) -> id("Person", it.townshipCode(), it.personId())))
        .dataFetcher(
            "township", fetching((WorkAssessmentList.Row it) -> divisions.named(it.townshipCode())))
        .dataFetcher(
            "community",
            fetching((WorkAssessmentList.Row it) -> divisions.named(it.communityCode())))
        .dataFetcher("advice", fetching(WorkAssessmentList.Row::advice));
  }

  private static TypeRuntimeWiring.Builder gapGroup(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return group(type, divisions, "year", "post")
        .dataFetcher("community", division(divisions, "community"))
        .dataFetcher("required", sum("required"))
        .dataFetcher("had", sum("had"))
        .dataFetcher("missing", sum("missing"));
  }

  private static TypeRuntimeWiring.Builder group(
      TypeRuntimeWiring.Builder type, Divisions divisions, String... keys) {
    for (String key : keys) {
      type.dataFetcher(key, fetching((Aggregate it) -> it.keys().get(key)));
    }
    return type.dataFetcher("township", division(divisions, "township"))
        .dataFetcher("count", fetching(Aggregate::count));
  }

  private static PropertyDataFetcher<@Nullable Object> sum(String name) {
    return fetching((Aggregate it) -> it.sums().get(name));
  }

  private static PropertyDataFetcher<Divisions.@Nullable Named> division(
      Divisions divisions, String key) {
    return fetching((Aggregate it) -> {
      var code = it.keys().get(key);
      return code == null ? null : divisions.named(code.toString());
    });
  }

  private static GlobalId id(String kind, String division, UUID uuid) {
    return GlobalId.of(kind, DivisionCode.of(division), uuid);
  }
}
