package dev.jiceng.target.jooq;

import static dev.jiceng.jooq.area.Tables.INDICATOR;
import static dev.jiceng.jooq.area.Tables.LETTER_ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.LETTER_STEP;
import static dev.jiceng.jooq.area.Tables.MEASURE;
import static dev.jiceng.jooq.area.Tables.SIGNATURE;
import static dev.jiceng.jooq.area.Tables.TERM_TARGET;
import static org.jooq.impl.DSL.select;

import dev.jiceng.target.Indicator;
import dev.jiceng.target.Measure;
import dev.jiceng.target.Milestone;
import dev.jiceng.target.Outlook;
import dev.jiceng.target.Signature;
import dev.jiceng.target.StepRecord;
import dev.jiceng.target.TargetLetter;
import dev.jiceng.target.TermTarget;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;

/** Writes what a letter is made of; each kind of part in one batch. */
final class LetterParts {
  private final DSLContext sql;

  LetterParts(DSLContext sql) {
    this.sql = sql;
  }

  void deleteContent(UUID letter) {
    sql.batch(
            sql.deleteFrom(INDICATOR)
                .where(
                    INDICATOR.TARGET.in(
                        select(TERM_TARGET.ID)
                            .from(TERM_TARGET)
                            .where(TERM_TARGET.LETTER.eq(letter)))),
            sql.deleteFrom(TERM_TARGET).where(TERM_TARGET.LETTER.eq(letter)),
            sql.deleteFrom(MEASURE).where(MEASURE.LETTER.eq(letter)),
            sql.deleteFrom(LETTER_ORGANIZATION).where(LETTER_ORGANIZATION.LETTER.eq(letter)))
        .execute();
  }

  void insertContent(TargetLetter letter) {
    var inserts = new ArrayList<Query>();
    var content = letter.content();
    for (int i = 0; i < content.organizations().size(); i++) {
      inserts.add(organization(letter, content.organizations().get(i), i));
    }
    for (int i = 0; i < content.targets().size(); i++) {
      inserts.add(target(letter, content.targets().get(i), i));
    }
    for (TermTarget target : content.targets()) {
      for (int i = 0; i < target.indicators().size(); i++) {
        inserts.add(indicator(target, target.indicators().get(i), i));
      }
    }
    for (int i = 0; i < content.measures().size(); i++) {
      inserts.add(measure(letter, content.measures().get(i), i));
    }
    sql.batch(inserts).execute();
  }

  /** Adds the signatures and steps that are not stored yet: history only grows. */
  void insertNewHistory(TargetLetter letter) {
    int signatures = sql.fetchCount(SIGNATURE, SIGNATURE.LETTER.eq(letter.id()));
    int steps = sql.fetchCount(LETTER_STEP, LETTER_STEP.LETTER.eq(letter.id()));
    insertHistory(letter, signatures, steps);
  }

  void insertHistory(TargetLetter letter, int signatures, int steps) {
    var inserts = new ArrayList<Query>();
    letter.signatures().stream()
        .skip(signatures)
        .forEach(signature -> inserts.add(signature(letter, signature)));
    for (int i = steps; i < letter.steps().size(); i++) {
      inserts.add(step(letter, letter.steps().get(i), i));
    }
    sql.batch(inserts).execute();
  }

  List<UUID> voided(TargetLetter letter) {
    return letter.signatures().stream().filter(Signature::voided).map(Signature::id).toList();
  }

  private Query organization(TargetLetter letter, UUID organization, int position) {
    return sql.insertInto(LETTER_ORGANIZATION)
        .set(
            LETTER_ORGANIZATION.ID,
            UUID.nameUUIDFromBytes(
                (letter.id() + "/" + organization)
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .set(LETTER_ORGANIZATION.LETTER, letter.id())
        .set(LETTER_ORGANIZATION.ORGANIZATION, organization)
        .set(LETTER_ORGANIZATION.POSITION, position);
  }

  private Query target(TargetLetter letter, TermTarget target, int position) {
    var outlook = Outlook.of(target, letter.term(), Map.of());
    var responsibility = target.responsibility();
    return sql.insertInto(TERM_TARGET)
        .set(TERM_TARGET.ID, target.id())
        .set(TERM_TARGET.LETTER, letter.id())
        .set(TERM_TARGET.COMMUNITY, letter.community().value())
        .set(TERM_TARGET.LINEAGE, target.lineage())
        .set(TERM_TARGET.POSITION, position)
        .set(TERM_TARGET.KIND, target.kind().name())
        .set(TERM_TARGET.TEXT, target.text())
        .set(TERM_TARGET.ACCEPTANCE, target.acceptance())
        .set(TERM_TARGET.STARTS_ON, letter.term().start())
        .set(TERM_TARGET.DUE_ON, target.dueOn())
        .set(TERM_TARGET.PARTNERS, target.partners().toArray(String[]::new))
        .set(TERM_TARGET.RESPONSIBLE, responsibility == null ? null : responsibility.person())
        .set(TERM_TARGET.RESPONSIBLE_AREA, responsibility == null ? null : responsibility.area())
        .set(TERM_TARGET.IN_FORCE, letter.isInForce())
        .set(TERM_TARGET.STANDING, outlook.standing().name())
        .set(TERM_TARGET.AT_RISK_FROM, outlook.atRiskFrom())
        .set(TERM_TARGET.OVERDUE_FROM, outlook.overdueFrom());
  }

  private Query indicator(TermTarget target, Indicator indicator, int position) {
    var milestones = indicator.milestones();
    return sql.insertInto(INDICATOR)
        .set(INDICATOR.ID, indicator.id())
        .set(INDICATOR.TARGET, target.id())
        .set(INDICATOR.LINEAGE, indicator.lineage())
        .set(INDICATOR.POSITION, position)
        .set(INDICATOR.NAME, indicator.name())
        .set(INDICATOR.UNIT, indicator.unit())
        .set(INDICATOR.DIRECTION, indicator.direction().name())
        .set(INDICATOR.BASELINE, indicator.baseline())
        .set(INDICATOR.FLOOR, indicator.floor())
        .set(INDICATOR.STRETCH, indicator.stretch())
        .set(
            INDICATOR.MILESTONE_DAYS,
            milestones.stream().map(Milestone::on).toArray(LocalDate[]::new))
        .set(
            INDICATOR.MILESTONE_VALUES,
            milestones.stream().map(Milestone::value).toArray(BigDecimal[]::new));
  }

  private Query measure(TargetLetter letter, Measure measure, int position) {
    return sql.insertInto(MEASURE)
        .set(MEASURE.ID, measure.id())
        .set(MEASURE.LETTER, letter.id())
        .set(MEASURE.POSITION, position)
        .set(MEASURE.KIND, measure.kind().name())
        .set(MEASURE.TEXT, measure.text())
        .set(MEASURE.AMOUNT, measure.amount());
  }

  private Query signature(TargetLetter letter, Signature signature) {
    return sql.insertInto(SIGNATURE)
        .set(SIGNATURE.ID, signature.id())
        .set(SIGNATURE.LETTER, letter.id())
        .set(SIGNATURE.CAPACITY, signature.capacity().name())
        .set(SIGNATURE.MEMBERSHIP, signature.membership())
        .set(SIGNATURE.NAME, signature.name())
        .set(SIGNATURE.CONTENT_HASH, signature.contentHash())
        .set(SIGNATURE.SIGNED_AT, signature.signedAt());
  }

  private Query step(TargetLetter letter, StepRecord step, int position) {
    var meeting = step.meeting();
    return sql.insertInto(LETTER_STEP)
        .set(LETTER_STEP.ID, step.id())
        .set(LETTER_STEP.LETTER, letter.id())
        .set(LETTER_STEP.POSITION, position)
        .set(LETTER_STEP.ACTION, step.action().name())
        .set(LETTER_STEP.REACHED, step.reached().name())
        .set(LETTER_STEP.SUBJECT, step.actor().subject())
        .set(LETTER_STEP.NAME, step.actor().name())
        .set(LETTER_STEP.AT, step.at())
        .set(LETTER_STEP.REMARK, step.remark())
        .set(LETTER_STEP.MEETING_ON, meeting == null ? null : meeting.on())
        .set(
            LETTER_STEP.ATTENDEES,
            meeting == null ? null : meeting.attendees().toArray(String[]::new));
  }
}
