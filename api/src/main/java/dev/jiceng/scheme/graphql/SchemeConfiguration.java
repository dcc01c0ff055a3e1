package dev.jiceng.scheme.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.scheme.Question;
import dev.jiceng.scheme.Scheme;
import dev.jiceng.scheme.SchemeAction;
import dev.jiceng.scheme.SchemePath;
import dev.jiceng.scheme.Supervise;
import dev.jiceng.scheme.Visit;
import dev.jiceng.scheme.jooq.JooqSchemes;
import dev.jiceng.scheme.jooq.QuestionList;
import dev.jiceng.scheme.jooq.VisitList;
import dev.jiceng.scheme.jooq.VisitRow;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Steps;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Aggregate;
import dev.jiceng.shared.jooq.Reads;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires schemes, visits and questions. */
@Configuration(proxyBeanMethods = false)
class SchemeConfiguration {
  static final Work.Kind<Scheme> SCHEME =
      new Work.Kind<>(
          "ElectionScheme",
          (tx, id) -> JooqSchemes.findAll(tx.sql(), noCondition(), List.of(id)).get(id),
          Scheme::id);
  static final Work.Kind<VisitRow> VISIT =
      new Work.Kind<>(
          "SupervisionVisit",
          (tx, id) -> visits(tx.sql(), noCondition(), List.of(id)).get(id),
          row -> row.visit().id());
  static final Work.Kind<Question> QUESTION =
      new Work.Kind<>(
          "SupervisionQuestion",
          (tx, id) -> questions(tx.sql(), noCondition(), List.of(id)).get(id),
          Question::id);

  @Bean
  NodeKind<Scheme> electionSchemes(Reads reads) {
    return NodeKind.of(
        SCHEME.name(),
        Scheme.class,
        (scope, ids) -> JooqSchemes.findAll(reads.in(scope), noCondition(), ids));
  }

  @Bean
  NodeKind<VisitRow> supervisionVisits(Reads reads) {
    return NodeKind.of(
        VISIT.name(),
        VisitRow.class,
        (scope, ids) -> visits(reads.in(scope), VisitList.within(scope), ids));
  }

  @Bean
  NodeKind<Question> supervisionQuestions(Reads reads) {
    return NodeKind.of(
        QUESTION.name(),
        Question.class,
        (scope, ids) -> questions(reads.in(scope), QuestionList.within(scope), ids));
  }

  private static Map<UUID, VisitRow> visits(
      DSLContext sql, Condition within, Collection<UUID> ids) {
    return VisitList.listing().byId(sql, within, ids, VisitList.nest(), row -> row.visit().id());
  }

  private static Map<UUID, Question> questions(
      DSLContext sql, Condition within, Collection<UUID> ids) {
    return QuestionList.listing().byId(sql, within, ids, QuestionList.nest(), Question::id);
  }

  @Bean
  RuntimeWiringConfigurer schemeFields(Divisions divisions, Steps steps, Reads reads) {
    return wiring -> {
      wiring.type(SCHEME.name(), type -> scheme(type, divisions, steps, reads));
      wiring.type(
          "ElectionSchemeAct",
          type ->
              type.dataFetcher(
                  "by", fetching((dev.jiceng.scheme.SchemeAct act) -> act.actor().name())));
      wiring.type(
          VISIT.name(),
          type ->
              visit(type, VISIT.name(), divisions, VisitRow::visit, row -> row.visit().id())
                  .dataFetcher("on", fetching((VisitRow row) -> row.visit().on()))
                  .dataFetcher("visitors", fetching((VisitRow row) -> row.visit().visitors()))
                  .dataFetcher("findings", fetching((VisitRow row) -> row.visit().findings())));
      wiring.type(QUESTION.name(), type -> question(type, divisions, steps));
      wiring.type("SupervisionQuestionGroup", type -> group(type, divisions));
    };
  }

  private static TypeRuntimeWiring.Builder scheme(
      TypeRuntimeWiring.Builder type, Divisions divisions, Steps steps, Reads reads) {
    return type.dataFetcher(
            "id", fetching((Scheme it) -> GlobalId.of(SCHEME.name(), it.township(), it.id())))
        .dataFetcher("township", fetching((Scheme it) -> divisions.named(it.township().value())))
        .dataFetcher("title", fetching((Scheme it) -> it.text().title()))
        .dataFetcher("content", fetching((Scheme it) -> it.text().content()))
        .dataFetcher("submittedOn", fetching(Scheme::submittedOn))
        .dataFetcher("nextSteps", field -> nextSteps(field, steps, reads));
  }

  private static List<Steps.Step> nextSteps(
      DataFetchingEnvironment field, Steps steps, Reads reads) {
    Scheme scheme = Objects.requireNonNull(field.getSource());
    boolean isReviewed = reviewed(field, scheme, reads);
    return steps.of(
        field,
        Arrays.stream(SchemeAction.values())
            .map(action ->
                new Steps.Way(mutation(action), SchemePath.blockers(scheme, action, isReviewed)))
            .toList());
  }

  /** Read once a request and county. */
  private static boolean reviewed(DataFetchingEnvironment field, Scheme scheme, Reads reads) {
    String key = "preReview" + scheme.township().value().substring(0, 6);
    return field
        .getGraphQlContext()
        .<Boolean>computeIfAbsent(key, ignored -> PreReview.isAsked(reads, scheme.township()));
  }

  private static String mutation(SchemeAction action) {
    return switch (action) {
      case SUBMIT -> "electionSchemeSubmitAgain";
      case RETURN -> "electionSchemeReturn";
      case APPROVE -> "electionSchemeApprove";
      case ISSUE -> "electionSchemeIssue";
    };
  }

  private static <T> TypeRuntimeWiring.Builder visit(
      TypeRuntimeWiring.Builder type,
      String kind,
      Divisions divisions,
      Function<T, Visit> visit,
      Function<T, UUID> id) {
    return type.dataFetcher(
            "id", fetching((T it) -> GlobalId.of(kind, place(visit.apply(it)), id.apply(it))))
        .dataFetcher(
            "township", fetching((T it) -> divisions.named(visit.apply(it).township().value())))
        .dataFetcher(
            "community",
            fetching((T it) -> {
              @Nullable DivisionCode community = visit.apply(it).community();
              return community == null ? null : divisions.named(community.value());
            }));
  }

  private static DivisionCode place(Visit visit) {
    return visit.community() == null ? visit.township() : visit.community();
  }

  private static TypeRuntimeWiring.Builder question(
      TypeRuntimeWiring.Builder type, Divisions divisions, Steps steps) {
    return visit(type, QUESTION.name(), divisions, Question::visit, Question::id)
        .dataFetcher("askedOn", fetching((Question it) -> it.visit().on()))
        .dataFetcher("askedBy", fetching((Question it) -> it.visit().visitors()))
        .dataFetcher(
            "answer", fetching((Question it) -> it.answer() == null ? null : it.answer().text()))
        .dataFetcher(
            "answeredOn", fetching((Question it) -> it.answer() == null ? null : it.answer().on()))
        .dataFetcher(
            "nextSteps",
            field -> {
              Question it = Objects.requireNonNull(field.getSource());
              var way = new Steps.Way("supervisionQuestionAnswer", Supervise.blockers(it));
              return steps.of(field, List.of(way));
            });
  }

  private static TypeRuntimeWiring.Builder group(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
            "township",
            fetching((Aggregate group) -> {
              var code = group.keys().get("township");
              return code == null ? null : divisions.named(code.toString());
            }))
        .dataFetcher("answered", fetching((Aggregate group) -> group.keys().get("answered")))
        .dataFetcher("count", fetching(Aggregate::count));
  }
}
