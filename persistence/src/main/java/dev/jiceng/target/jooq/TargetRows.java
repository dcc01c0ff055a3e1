package dev.jiceng.target.jooq;

import static dev.jiceng.jooq.area.Tables.INDICATOR;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.TARGET_LETTER;
import static dev.jiceng.jooq.area.Tables.TERM_TARGET;

import dev.jiceng.shared.jooq.Group;
import dev.jiceng.target.Direction;
import dev.jiceng.target.Indicator;
import dev.jiceng.target.InspectionRhythm;
import dev.jiceng.target.LetterState;
import dev.jiceng.target.Outlook;
import dev.jiceng.target.Pacing;
import dev.jiceng.target.TargetKind;
import dev.jiceng.target.TargetStatus;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The columns of letters, targets and indicators, and the rows made of them. */
final class TargetRows {
  private TargetRows() {}

  static final List<Field<?>> LETTER =
      List.of(
          TARGET_LETTER.TOWNSHIP,
          TARGET_LETTER.ID,
          TARGET_LETTER.COMMUNITY,
          TARGET_LETTER.TITLE,
          TARGET_LETTER.TERM_START,
          TARGET_LETTER.TERM_END,
          TARGET_LETTER.REVISION,
          TARGET_LETTER.AMENDS,
          TARGET_LETTER.AMENDMENT_REASON,
          TARGET_LETTER.SUPERSEDED,
          TARGET_LETTER.STATE,
          TARGET_LETTER.INSPECTION_RHYTHM,
          TARGET_LETTER.REWARD_AND_PENALTY,
          TARGET_LETTER.CONTENT_HASH,
          TARGET_LETTER.RECEIPT_NUMBER,
          TARGET_LETTER.FILED_ON,
          TARGET_LETTER.PUBLISH_BY,
          TARGET_LETTER.PUBLISHED_ON,
          TARGET_LETTER.UPDATED_AT,
          TARGET_LETTER.VERSION);

  static final List<Field<?>> TARGET =
      List.of(
          TERM_TARGET.TOWNSHIP,
          TERM_TARGET.ID,
          TERM_TARGET.LETTER,
          TERM_TARGET.COMMUNITY,
          TERM_TARGET.POSITION,
          TERM_TARGET.KIND,
          TERM_TARGET.TEXT,
          TERM_TARGET.ACCEPTANCE,
          TERM_TARGET.STARTS_ON,
          TERM_TARGET.DUE_ON,
          TERM_TARGET.PARTNERS,
          TERM_TARGET.RESPONSIBLE,
          TERM_TARGET.RESPONSIBLE_AREA,
          TERM_TARGET.IN_FORCE,
          TERM_TARGET.STANDING,
          TERM_TARGET.AT_RISK_FROM,
          TERM_TARGET.OVERDUE_FROM,
          TERM_TARGET.OVERRIDE_STATUS,
          TERM_TARGET.OVERRIDE_REASON,
          TERM_TARGET.OVERRIDE_BY,
          TERM_TARGET.OVERRIDE_AT,
          TERM_TARGET.VERSION);

  static final List<Field<?>> INDICATOR_COLUMNS =
      List.of(
          INDICATOR.ID,
          INDICATOR.LINEAGE,
          INDICATOR.NAME,
          INDICATOR.UNIT,
          INDICATOR.DIRECTION,
          INDICATOR.BASELINE,
          INDICATOR.FLOOR,
          INDICATOR.STRETCH,
          INDICATOR.MILESTONE_DAYS,
          INDICATOR.MILESTONE_VALUES,
          INDICATOR.ACTUAL,
          INDICATOR.ACTUAL_ON);

  static TargetLetterRow letter(
      Group row, LocalDate today, boolean withTargets, boolean withIndicators) {
    var targets =
        withTargets
            ? row.children(TERM_TARGET.ID, group -> target(group, today, withIndicators, false))
            : null;
    var rhythm = row.find(TARGET_LETTER.INSPECTION_RHYTHM);
    return new TargetLetterRow(
        row.get(TARGET_LETTER.TOWNSHIP),
        row.get(TARGET_LETTER.ID),
        row.get(TARGET_LETTER.COMMUNITY),
        row.get(TARGET_LETTER.TITLE),
        row.get(TARGET_LETTER.TERM_START),
        row.get(TARGET_LETTER.TERM_END),
        row.get(TARGET_LETTER.REVISION),
        row.find(TARGET_LETTER.AMENDS),
        row.find(TARGET_LETTER.AMENDMENT_REASON),
        row.get(TARGET_LETTER.SUPERSEDED),
        LetterState.valueOf(row.get(TARGET_LETTER.STATE)),
        rhythm == null ? null : InspectionRhythm.valueOf(rhythm),
        row.find(TARGET_LETTER.REWARD_AND_PENALTY),
        row.get(TARGET_LETTER.CONTENT_HASH),
        row.find(TARGET_LETTER.RECEIPT_NUMBER),
        row.find(TARGET_LETTER.FILED_ON),
        row.find(TARGET_LETTER.PUBLISH_BY),
        row.find(TARGET_LETTER.PUBLISHED_ON),
        row.get(TARGET_LETTER.UPDATED_AT),
        row.get(TARGET_LETTER.VERSION),
        today,
        targets,
        null);
  }

  static TermTargetRow target(
      Group row, LocalDate today, boolean withIndicators, boolean withLetter) {
    var indicators =
        withIndicators ? row.children(INDICATOR.ID, group -> indicator(group, row, today)) : null;
    return new TermTargetRow(
        row.get(TERM_TARGET.TOWNSHIP),
        row.get(TERM_TARGET.ID),
        row.get(TERM_TARGET.LETTER),
        row.get(TERM_TARGET.COMMUNITY),
        row.get(TERM_TARGET.POSITION),
        TargetKind.valueOf(row.get(TERM_TARGET.KIND)),
        row.get(TERM_TARGET.TEXT),
        row.find(TERM_TARGET.ACCEPTANCE),
        row.get(TERM_TARGET.STARTS_ON),
        row.get(TERM_TARGET.DUE_ON),
        List.of(row.get(TERM_TARGET.PARTNERS)),
        responsible(row),
        row.get(TERM_TARGET.IN_FORCE),
        new Outlook(
            Outlook.Standing.valueOf(row.get(TERM_TARGET.STANDING)),
            row.find(TERM_TARGET.AT_RISK_FROM),
            row.get(TERM_TARGET.OVERDUE_FROM)),
        override(row),
        row.get(TERM_TARGET.VERSION),
        today,
        indicators,
        withLetter ? letter(row, today, false, false) : null);
  }

  private static TermTargetRow.@Nullable Responsible responsible(Group row) {
    var person = row.find(TERM_TARGET.RESPONSIBLE);
    return person == null
        ? null
        : new TermTargetRow.Responsible(
            row.get(TERM_TARGET.TOWNSHIP),
            person,
            row.find(PERSON.NAME),
            row.get(TERM_TARGET.RESPONSIBLE_AREA));
  }

  private static TermTargetRow.@Nullable Override override(Group row) {
    var status = row.find(TERM_TARGET.OVERRIDE_STATUS);
    return status == null
        ? null
        : new TermTargetRow.Override(
            TargetStatus.valueOf(status),
            row.get(TERM_TARGET.OVERRIDE_REASON),
            row.get(TERM_TARGET.OVERRIDE_BY),
            row.get(TERM_TARGET.OVERRIDE_AT));
  }

  static IndicatorRow indicator(Group row, Group target, LocalDate today) {
    var indicator =
        new Indicator(
            row.get(INDICATOR.ID),
            row.get(INDICATOR.LINEAGE),
            row.get(INDICATOR.NAME),
            row.get(INDICATOR.UNIT),
            Direction.valueOf(row.get(INDICATOR.DIRECTION)),
            row.get(INDICATOR.BASELINE),
            row.get(INDICATOR.FLOOR),
            row.find(INDICATOR.STRETCH),
            LetterFields.milestones(
                row.get(INDICATOR.MILESTONE_DAYS), row.get(INDICATOR.MILESTONE_VALUES)));
    return new IndicatorRow(
        target.get(TERM_TARGET.TOWNSHIP),
        target.get(TERM_TARGET.COMMUNITY),
        indicator,
        row.find(INDICATOR.ACTUAL),
        row.find(INDICATOR.ACTUAL_ON),
        new Pacing(indicator, target.get(TERM_TARGET.STARTS_ON), target.get(TERM_TARGET.DUE_ON)),
        today);
  }
}
