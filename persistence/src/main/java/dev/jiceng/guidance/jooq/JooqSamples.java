package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.QUALITY_REVIEW;
import static dev.jiceng.jooq.area.Tables.QUALITY_SAMPLE;

import dev.jiceng.guidance.quality.QualityReview;
import dev.jiceng.guidance.quality.QualitySample;
import dev.jiceng.guidance.quality.Samples;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** The samples of the county that {@code sql} is bound to. */
public final class JooqSamples implements Samples {
  private final DSLContext sql;

  public JooqSamples(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void add(QualitySample sample, Actor by, Moment now) {
    sql.insertInto(QUALITY_SAMPLE)
        .set(QUALITY_SAMPLE.ID, sample.id())
        .set(QUALITY_SAMPLE.AREA, sample.area())
        .set(QUALITY_SAMPLE.PERIOD_START, sample.start())
        .set(QUALITY_SAMPLE.PERIOD_END, sample.end())
        .set(QUALITY_SAMPLE.SEED, sample.seed())
        .set(QUALITY_SAMPLE.SIZE, sample.reviews().size())
        .set(QUALITY_SAMPLE.POPULATION, sample.population())
        .set(QUALITY_SAMPLE.ACCEPTED_FROM, sample.acceptedFrom())
        .set(QUALITY_SAMPLE.DRAWN_AT, now.at())
        .set(QUALITY_SAMPLE.SUBJECT, by.subject())
        .set(QUALITY_SAMPLE.DRAWN_BY, by.name())
        .execute();
    sample.reviews().forEach(this::add);
  }

  private void add(QualityReview review) {
    sql.insertInto(QUALITY_REVIEW)
        .set(QUALITY_REVIEW.ID, review.id())
        .set(QUALITY_REVIEW.SAMPLE, review.sample())
        .set(QUALITY_REVIEW.TOWNSHIP, review.township().value())
        .set(QUALITY_REVIEW.FIELD_CHECK, review.check())
        .set(QUALITY_REVIEW.COMMUNITY, review.community().value())
        .set(QUALITY_REVIEW.HELD_ON, review.heldOn())
        .set(QUALITY_REVIEW.EDITION, review.edition())
        .set(QUALITY_REVIEW.STATE, review.state().name())
        .execute();
  }

  @Override
  public Optional<QualityReview> lock(UUID review) {
    return sql.selectFrom(QUALITY_REVIEW)
        .where(QUALITY_REVIEW.ID.eq(review))
        .forUpdate()
        .fetchOptional(row -> ReviewList.review(row::get));
  }

  @Override
  public BigDecimal acceptedFrom(QualityReview review) {
    return sql.select(QUALITY_SAMPLE.ACCEPTED_FROM)
        .from(QUALITY_SAMPLE)
        .where(QUALITY_SAMPLE.ID.eq(review.sample()))
        .fetchSingle()
        .value1();
  }

  @Override
  public void judge(QualityReview judged, Actor by, Moment now) {
    sql.update(QUALITY_REVIEW)
        .set(QUALITY_REVIEW.STATE, judged.state().name())
        .set(QUALITY_REVIEW.EDITION, judged.edition())
        .set(QUALITY_REVIEW.SCORE, judged.score())
        .set(QUALITY_REVIEW.REMARK, judged.remark())
        .set(QUALITY_REVIEW.REVIEWED_AT, now.at())
        .set(QUALITY_REVIEW.SUBJECT, by.subject())
        .set(QUALITY_REVIEW.REVIEWED_BY, by.name())
        .set(QUALITY_REVIEW.VERSION, judged.version())
        .where(QUALITY_REVIEW.ID.eq(judged.id()))
        .execute();
  }
}
