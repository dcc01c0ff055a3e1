package dev.jiceng.target.jooq;

import static dev.jiceng.jooq.area.Tables.INDICATOR;
import static dev.jiceng.jooq.area.Tables.LETTER_ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.LETTER_STEP;
import static dev.jiceng.jooq.area.Tables.MEASURE;
import static dev.jiceng.jooq.area.Tables.SIGNATURE;
import static dev.jiceng.jooq.area.Tables.TARGET_LETTER;
import static dev.jiceng.jooq.area.Tables.TERM_TARGET;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dev.jiceng.shared.Actor;
import dev.jiceng.target.Direction;
import dev.jiceng.target.Indicator;
import dev.jiceng.target.LetterAction;
import dev.jiceng.target.LetterState;
import dev.jiceng.target.Measure;
import dev.jiceng.target.Milestone;
import dev.jiceng.target.Signature;
import dev.jiceng.target.StepRecord;
import dev.jiceng.target.TargetKind;
import dev.jiceng.target.TermTarget;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The parts of a letter as one column each, so that a whole letter is one statement. */
final class LetterFields {
  private LetterFields() {}

  static final Field<List<UUID>> ORGANIZATIONS =
      multiset(
              select(LETTER_ORGANIZATION.ORGANIZATION)
                  .from(LETTER_ORGANIZATION)
                  .where(LETTER_ORGANIZATION.TOWNSHIP.eq(TARGET_LETTER.TOWNSHIP))
                  .and(LETTER_ORGANIZATION.LETTER.eq(TARGET_LETTER.ID))
                  .orderBy(LETTER_ORGANIZATION.POSITION))
          .convertFrom(rows -> rows.map(row -> row.value1()));

  private static final Field<List<Indicator>> INDICATORS =
      multiset(
              select(
                      INDICATOR.ID,
                      INDICATOR.LINEAGE,
                      INDICATOR.NAME,
                      INDICATOR.UNIT,
                      INDICATOR.DIRECTION.convertFrom(Direction::valueOf),
                      INDICATOR.BASELINE,
                      INDICATOR.FLOOR,
                      INDICATOR.STRETCH,
                      row(INDICATOR.MILESTONE_DAYS, INDICATOR.MILESTONE_VALUES)
                          .mapping(LetterFields::milestones))
                  .from(INDICATOR)
                  .where(INDICATOR.TOWNSHIP.eq(TERM_TARGET.TOWNSHIP))
                  .and(INDICATOR.TARGET.eq(TERM_TARGET.ID))
                  .orderBy(INDICATOR.POSITION))
          .convertFrom(rows -> rows.map(mapping(Indicator::new)));

  static final Field<List<TermTarget>> TARGETS =
      multiset(
              select(
                      TERM_TARGET.ID,
                      TERM_TARGET.LINEAGE,
                      TERM_TARGET.KIND.convertFrom(TargetKind::valueOf),
                      TERM_TARGET.TEXT,
                      TERM_TARGET.ACCEPTANCE,
                      TERM_TARGET.DUE_ON,
                      TERM_TARGET.PARTNERS.convertFrom(List::of),
                      row(TERM_TARGET.RESPONSIBLE, TERM_TARGET.RESPONSIBLE_AREA)
                          .mapping(LetterFields::responsibility),
                      INDICATORS)
                  .from(TERM_TARGET)
                  .where(TERM_TARGET.TOWNSHIP.eq(TARGET_LETTER.TOWNSHIP))
                  .and(TERM_TARGET.LETTER.eq(TARGET_LETTER.ID))
                  .orderBy(TERM_TARGET.POSITION))
          .convertFrom(rows -> rows.map(mapping(TermTarget::new)));

  static final Field<List<Measure>> MEASURES =
      multiset(
              select(
                      MEASURE.ID,
                      MEASURE.KIND.convertFrom(Measure.Kind::valueOf),
                      MEASURE.TEXT,
                      MEASURE.AMOUNT)
                  .from(MEASURE)
                  .where(MEASURE.TOWNSHIP.eq(TARGET_LETTER.TOWNSHIP))
                  .and(MEASURE.LETTER.eq(TARGET_LETTER.ID))
                  .orderBy(MEASURE.POSITION))
          .convertFrom(rows -> rows.map(mapping(Measure::new)));

  static final Field<List<Signature>> SIGNATURES =
      multiset(
              select(
                      SIGNATURE.ID,
                      SIGNATURE.CAPACITY.convertFrom(Signature.Capacity::valueOf),
                      SIGNATURE.MEMBERSHIP,
                      SIGNATURE.NAME,
                      SIGNATURE.CONTENT_HASH,
                      SIGNATURE.SIGNED_AT,
                      SIGNATURE.VOIDED)
                  .from(SIGNATURE)
                  .where(SIGNATURE.TOWNSHIP.eq(TARGET_LETTER.TOWNSHIP))
                  .and(SIGNATURE.LETTER.eq(TARGET_LETTER.ID))
                  .orderBy(SIGNATURE.SIGNED_AT, SIGNATURE.ID))
          .convertFrom(rows -> rows.map(mapping(Signature::new)));

  static final Field<List<StepRecord>> STEPS =
      multiset(
              select(
                      LETTER_STEP.ID,
                      LETTER_STEP.ACTION.convertFrom(LetterAction::valueOf),
                      LETTER_STEP.REACHED.convertFrom(LetterState::valueOf),
                      row(LETTER_STEP.SUBJECT, LETTER_STEP.NAME).mapping(Actor::new),
                      LETTER_STEP.AT,
                      LETTER_STEP.REMARK,
                      row(LETTER_STEP.MEETING_ON, LETTER_STEP.ATTENDEES)
                          .mapping(LetterFields::meeting))
                  .from(LETTER_STEP)
                  .where(LETTER_STEP.TOWNSHIP.eq(TARGET_LETTER.TOWNSHIP))
                  .and(LETTER_STEP.LETTER.eq(TARGET_LETTER.ID))
                  .orderBy(LETTER_STEP.POSITION))
          .convertFrom(rows -> rows.map(mapping(StepRecord::new)));

  static List<Milestone> milestones(LocalDate[] days, BigDecimal[] values) {
    return IntStream.range(0, days.length)
        .mapToObj(i -> new Milestone(days[i], values[i]))
        .toList();
  }

  private static TermTarget.@Nullable Responsibility responsibility(
      @Nullable UUID person, @Nullable String area) {
    return person == null
        ? null
        : new TermTarget.Responsibility(person, Objects.requireNonNull(area));
  }

  private static StepRecord.@Nullable Meeting meeting(
      @Nullable LocalDate on, String @Nullable [] attendees) {
    return on == null || attendees == null ? null : new StepRecord.Meeting(on, List.of(attendees));
  }
}
