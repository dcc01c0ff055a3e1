package dev.jiceng.target.jooq;

import static dev.jiceng.jooq.area.Tables.INDICATOR;
import static dev.jiceng.jooq.area.Tables.TARGET_LETTER;
import static dev.jiceng.jooq.area.Tables.TERM_TARGET;

import dev.jiceng.shared.jooq.Asked;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Offered;
import java.util.List;

/** Which columns the fields of letters, targets and indicators are read from. */
final class TargetRows {
  private TargetRows() {}

  static final Offered LETTER =
      new Offered(TARGET_LETTER.TOWNSHIP, TARGET_LETTER.ID, TARGET_LETTER.COMMUNITY)
          .field("title", TARGET_LETTER.TITLE)
          .field("termStart", TARGET_LETTER.TERM_START)
          .field("termEnd", TARGET_LETTER.TERM_END)
          .field("revision", TARGET_LETTER.REVISION)
          .field("amends", TARGET_LETTER.AMENDS)
          .field("comparison", TARGET_LETTER.AMENDS)
          .field("amendmentReason", TARGET_LETTER.AMENDMENT_REASON)
          .field("superseded", TARGET_LETTER.SUPERSEDED)
          .field("state", TARGET_LETTER.STATE)
          .field("inForce", TARGET_LETTER.STATE, TARGET_LETTER.SUPERSEDED)
          .field("inspectionRhythm", TARGET_LETTER.INSPECTION_RHYTHM)
          .field("rewardAndPenalty", TARGET_LETTER.REWARD_AND_PENALTY)
          .field("contentHash", TARGET_LETTER.CONTENT_HASH)
          .field("receiptNumber", TARGET_LETTER.RECEIPT_NUMBER)
          .field("filedOn", TARGET_LETTER.FILED_ON)
          .field("publishBy", TARGET_LETTER.PUBLISH_BY)
          .field("publishedOn", TARGET_LETTER.PUBLISHED_ON)
          .field(
              "publicationOverdue",
              TARGET_LETTER.STATE,
              TARGET_LETTER.SUPERSEDED,
              TARGET_LETTER.PUBLISH_BY)
          .field("updatedAt", TARGET_LETTER.UPDATED_AT)
          .field("version", TARGET_LETTER.VERSION);

  static final Offered TARGET =
      new Offered(TERM_TARGET.TOWNSHIP, TERM_TARGET.ID, TERM_TARGET.COMMUNITY, TERM_TARGET.LETTER)
          .field("position", TERM_TARGET.POSITION)
          .field("kind", TERM_TARGET.KIND)
          .field("text", TERM_TARGET.TEXT)
          .field("acceptance", TERM_TARGET.ACCEPTANCE)
          .field("startsOn", TERM_TARGET.STARTS_ON)
          .field("dueOn", TERM_TARGET.DUE_ON)
          .field("partners", TERM_TARGET.PARTNERS)
          .field("responsible", TERM_TARGET.RESPONSIBLE, TERM_TARGET.RESPONSIBLE_AREA)
          .field("inForce", TERM_TARGET.IN_FORCE)
          .field(
              "status",
              TERM_TARGET.STANDING,
              TERM_TARGET.AT_RISK_FROM,
              TERM_TARGET.OVERDUE_FROM,
              TERM_TARGET.OVERRIDE_STATUS)
          .field(
              "computedStatus",
              TERM_TARGET.STANDING,
              TERM_TARGET.AT_RISK_FROM,
              TERM_TARGET.OVERDUE_FROM)
          .field(
              "override",
              TERM_TARGET.OVERRIDE_STATUS,
              TERM_TARGET.OVERRIDE_REASON,
              TERM_TARGET.OVERRIDE_BY,
              TERM_TARGET.OVERRIDE_AT)
          // An indicator's pace is measured over the target's time.
          .field("indicators", TERM_TARGET.STARTS_ON, TERM_TARGET.DUE_ON)
          .field("version", TERM_TARGET.VERSION);

  static final Offered INDICATORS =
      new Offered(INDICATOR.ID, INDICATOR.LINEAGE)
          .field("name", INDICATOR.NAME)
          .field("unit", INDICATOR.UNIT)
          .field("direction", INDICATOR.DIRECTION)
          .field("baseline", INDICATOR.BASELINE)
          .field("floor", INDICATOR.FLOOR)
          .field("stretch", INDICATOR.STRETCH)
          .field("milestones", INDICATOR.MILESTONE_DAYS, INDICATOR.MILESTONE_VALUES)
          .field("actual", INDICATOR.ACTUAL)
          .field("actualOn", INDICATOR.ACTUAL_ON)
          .field("expectedToday", pacing())
          .field("gap", pacing())
          .field("pace", pacing());

  private static org.jooq.Field<?>[] pacing() {
    return new org.jooq.Field<?>[] {
      INDICATOR.NAME,
      INDICATOR.UNIT,
      INDICATOR.ACTUAL,
      INDICATOR.DIRECTION,
      INDICATOR.BASELINE,
      INDICATOR.FLOOR,
      INDICATOR.MILESTONE_DAYS,
      INDICATOR.MILESTONE_VALUES
    };
  }

  /** The indicators below a target that is itself joined, or below the page's own. */
  static Nest.Child indicators(Nest.Tie tie, Asked asked) {
    return new Nest.Child(INDICATOR, tie, INDICATORS.columns(asked), List.of(INDICATOR.POSITION));
  }
}
