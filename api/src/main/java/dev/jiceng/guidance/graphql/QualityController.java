package dev.jiceng.guidance.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.guidance.jooq.JooqChecks;
import dev.jiceng.guidance.jooq.JooqSamples;
import dev.jiceng.guidance.jooq.ReviewList;
import dev.jiceng.guidance.jooq.ReviewRow;
import dev.jiceng.guidance.jooq.SampleRow;
import dev.jiceng.guidance.jooq.SpotTrainingList;
import dev.jiceng.guidance.jooq.SpotTrainingRow;
import dev.jiceng.guidance.quality.ControlQuality;
import dev.jiceng.guidance.quality.QualityReview;
import dev.jiceng.guidance.quality.QualitySample;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Aggregate;
import dev.jiceng.shared.jooq.Tx;
import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The leader's look at a sample of checks (G-8), and whom checks have trained (G-10). */
@Controller
class QualityController {
  private final Work work;
  private final Payloads payloads;
  private final Lists lists;
  private final Ids ids;

  QualityController(Work work, Payloads payloads, Lists lists, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.lists = lists;
    this.ids = ids;
  }

  record DrawPayload(@Nullable SampleRow sample, List<UserError> userErrors) {}

  record JudgePayload(@Nullable ReviewRow review, List<UserError> userErrors) {}

  /** What SDL's {@code SpotTrainingAggregate} reads. */
  record Groups(List<Aggregate> groups) {}

  record Draw(
      DivisionCode county,
      @Nullable String area,
      LocalDate start,
      LocalDate end,
      String seed,
      int size,
      BigDecimal acceptedFrom) {
    ControlQuality.Draw command() {
      var from = area == null ? null : GlobalId.uuid(GuidanceKinds.AREA, area);
      return new ControlQuality.Draw(from, start, end, seed, size, acceptedFrom);
    }
  }

  record Judge(String id, int version, BigDecimal score, @Nullable String remark) {
    ControlQuality.Judge command(UUID review) {
      return new ControlQuality.Judge(review, version, score, remark);
    }
  }

  @SchemaMapping(typeName = "Area")
  Listed<ReviewRow> qualityReviews(Area area, DataFetchingEnvironment field) {
    return lists.board(
        field,
        area.scope(),
        ReviewList.listing(),
        ReviewList.within(area.scope()),
        ReviewList::nest);
  }

  @SchemaMapping(typeName = "Area")
  Listed<SpotTrainingRow> spotTrainings(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field,
        scope,
        SpotTrainingList.listing(),
        SpotTrainingList.within(scope),
        SpotTrainingList.nest());
  }

  @SchemaMapping(typeName = "Area")
  Groups spotTrainingAggregate(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return new Groups(
        lists.aggregate(field, scope, SpotTrainingList.listing(), SpotTrainingList.within(scope)));
  }

  @MutationMapping
  DrawPayload qualitySampleDraw(@Argument Draw input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.in(
            attempt,
            input.county(),
            "county",
            GuidanceQualityConfiguration.SAMPLE,
            tx ->
                control(tx)
                    .draw(input.command(), tx.act().actor(), new Moment(tx.at()))
                    .then(it -> Outcome.done(drawn(it)), QualityController::drawn));
    return payloads.of(outcome, attempt.locale(), DrawPayload::new);
  }

  @MutationMapping
  JudgePayload qualityReviewJudge(@Argument Judge input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            input.id(),
            "id",
            GuidanceQualityConfiguration.REVIEW,
            (tx, id) ->
                control(tx)
                    .judge(input.command(id), tx.act().actor(), new Moment(tx.at()))
                    .then(it -> Outcome.done(judged(it)), QualityController::judged));
    return payloads.of(outcome, attempt.locale(), JudgePayload::new);
  }

  private ControlQuality control(Tx tx) {
    return new ControlQuality(new JooqChecks(tx.sql()), new JooqSamples(tx.sql()), ids);
  }

  private static Work.Effect drawn(QualitySample sample) {
    return Work.Effect.of(sample.id(), "QualitySampleDrawn", sample);
  }

  private static Work.Effect judged(QualityReview review) {
    return new Work.Effect(review.id(), "QualityReviewJudged", review.remark(), review.toString());
  }
}
