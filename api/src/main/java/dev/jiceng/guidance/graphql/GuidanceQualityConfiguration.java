package dev.jiceng.guidance.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.guidance.jooq.ReviewList;
import dev.jiceng.guidance.jooq.ReviewRow;
import dev.jiceng.guidance.jooq.SampleRow;
import dev.jiceng.guidance.jooq.SpotTrainingList;
import dev.jiceng.guidance.jooq.SpotTrainingRow;
import dev.jiceng.guidance.quality.ControlQuality;
import dev.jiceng.guidance.quality.QualityReview;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Steps;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Aggregate;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires quality control and training on the spot (G-8, G-10). */
@Configuration(proxyBeanMethods = false)
class GuidanceQualityConfiguration {
  static final Work.Kind<SampleRow> SAMPLE =
      new Work.Kind<>(
          GuidanceKinds.SAMPLE,
          (tx, id) -> SampleRow.find(tx.sql(), tx.scope(), List.of(id)).get(id),
          SampleRow::uuid);

  static final Work.Kind<ReviewRow> REVIEW =
      new Work.Kind<>(
          GuidanceKinds.REVIEW,
          (tx, id) -> reviews(tx.sql(), tx.scope(), List.of(id)).get(id),
          it -> it.review().id());

  @Bean
  NodeKind<SampleRow> qualitySampleNodes(Reads reads) {
    return NodeKind.of(
        GuidanceKinds.SAMPLE,
        SampleRow.class,
        (scope, ids) -> SampleRow.find(GuidanceTeamConfiguration.board(reads, scope), scope, ids));
  }

  @Bean
  NodeKind<ReviewRow> qualityReviewNodes(Reads reads) {
    return NodeKind.of(
        GuidanceKinds.REVIEW,
        ReviewRow.class,
        (scope, ids) -> reviews(GuidanceTeamConfiguration.board(reads, scope), scope, ids));
  }

  @Bean
  NodeKind<SpotTrainingRow> spotTrainingNodes(Reads reads) {
    return NodeKind.of(
        GuidanceKinds.TRAINING,
        SpotTrainingRow.class,
        (scope, ids) ->
            SpotTrainingList.listing()
                .byId(
                    reads.in(scope),
                    SpotTrainingList.within(scope),
                    ids,
                    SpotTrainingList.nest(),
                    SpotTrainingRow::uuid));
  }

  private static Map<UUID, ReviewRow> reviews(DSLContext sql, Scope scope, Collection<UUID> ids) {
    var nest = ReviewList.nest(Boards.seenFrom(scope));
    return ReviewList.listing()
        .byId(sql, ReviewList.within(scope), ids, nest, it -> it.review().id());
  }

  @Bean
  RuntimeWiringConfigurer guidanceQualityFields(Divisions divisions, Steps steps) {
    return wiring -> {
      wiring.type(GuidanceKinds.SAMPLE, GuidanceQualityConfiguration::sample);
      wiring.type(GuidanceKinds.REVIEW, type -> review(type, divisions, steps));
      wiring.type(GuidanceKinds.TRAINING, type -> training(type, divisions));
      wiring.type("SpotTrainingGroup", type -> group(type, divisions));
    };
  }

  private static TypeRuntimeWiring.Builder sample(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "id",
            fetching((SampleRow it) -> GlobalId.of(GuidanceKinds.SAMPLE, it.seenFrom(), it.uuid())))
        .dataFetcher(
            "area",
            fetching((SampleRow it) -> {
              var area = it.sample().area();
              return area == null ? null : GlobalId.of(GuidanceKinds.AREA, it.seenFrom(), area);
            }))
        .dataFetcher("start", sampled(ReviewRow.Sample::start))
        .dataFetcher("end", sampled(ReviewRow.Sample::end))
        .dataFetcher("seed", sampled(ReviewRow.Sample::seed))
        .dataFetcher("size", sampled(ReviewRow.Sample::size))
        .dataFetcher("population", sampled(ReviewRow.Sample::population))
        .dataFetcher("acceptedFrom", sampled(ReviewRow.Sample::acceptedFrom))
        .dataFetcher("drawnBy", sampled(ReviewRow.Sample::drawnBy))
        .dataFetcher("drawnAt", sampled(ReviewRow.Sample::drawnAt));
  }

  private static <T> PropertyDataFetcher<T> sampled(Function<ReviewRow.Sample, T> part) {
    return fetching((SampleRow it) -> part.apply(it.sample()));
  }

  private static TypeRuntimeWiring.Builder review(
      TypeRuntimeWiring.Builder type, Divisions divisions, Steps steps) {
    return type.dataFetcher(
            "id",
            fetching((ReviewRow it) ->
                GlobalId.of(GuidanceKinds.REVIEW, it.seenFrom(), it.review().id())))
        .dataFetcher(
            "sample",
            fetching((ReviewRow it) ->
                GlobalId.of(GuidanceKinds.SAMPLE, it.seenFrom(), it.review().sample())))
        .dataFetcher("check", reviewed(QualityReview::check))
        .dataFetcher(
            "fieldCheck",
            reviewed(it -> GlobalId.of(GuidanceKinds.CHECK, it.community(), it.check())))
        .dataFetcher("community", reviewed(it -> divisions.named(it.community().value())))
        .dataFetcher("heldOn", reviewed(QualityReview::heldOn))
        .dataFetcher("state", reviewed(QualityReview::state))
        .dataFetcher("edition", reviewed(QualityReview::edition))
        .dataFetcher("score", reviewed(QualityReview::score))
        .dataFetcher("remark", reviewed(QualityReview::remark))
        .dataFetcher("version", reviewed(QualityReview::version))
        .dataFetcher("nextSteps", field -> nextSteps(field, steps));
  }

  private static <T extends @Nullable Object> PropertyDataFetcher<T> reviewed(
      Function<QualityReview, T> part) {
    return fetching((ReviewRow it) -> part.apply(it.review()));
  }

  private static List<Steps.Step> nextSteps(DataFetchingEnvironment field, Steps steps) {
    ReviewRow row = Objects.requireNonNull(field.getSource());
    var blockers = ControlQuality.settled(row.review());
    return steps.of(field, List.of(new Steps.Way("qualityReviewJudge", blockers)));
  }

  private static TypeRuntimeWiring.Builder training(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
            "id",
            fetching((SpotTrainingRow it) ->
                GlobalId.of(
                    GuidanceKinds.TRAINING, DivisionCode.of(it.communityCode()), it.uuid())))
        .dataFetcher(
            "township", fetching((SpotTrainingRow it) -> divisions.named(it.townshipCode())))
        .dataFetcher(
            "community", fetching((SpotTrainingRow it) -> divisions.named(it.communityCode())));
  }

  private static TypeRuntimeWiring.Builder group(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher("township", division(divisions, "township"))
        .dataFetcher("community", division(divisions, "community"))
        .dataFetcher("role", fetching((Aggregate it) -> it.keys().get("role")))
        .dataFetcher("month", fetching((Aggregate it) -> it.keys().get("month")))
        .dataFetcher("count", fetching(Aggregate::count))
        .dataFetcher("hours", fetching((Aggregate it) -> it.sums().get("hours")));
  }

  private static PropertyDataFetcher<Divisions.@Nullable Named> division(
      Divisions divisions, String key) {
    return fetching((Aggregate it) -> {
      var code = it.keys().get(key);
      return code == null ? null : divisions.named(code.toString());
    });
  }
}
