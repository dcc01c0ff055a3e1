package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.FIELD_CHECK;
import static dev.jiceng.jooq.area.Tables.FINDING;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbArrayAgg;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.key;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import dev.jiceng.division.DivisionLevel;
import dev.jiceng.guidance.check.Part.Severity;
import dev.jiceng.guidance.finding.Escalation;
import dev.jiceng.guidance.finding.FindingState;
import dev.jiceng.guidance.finding.Ladder;
import dev.jiceng.guidance.finding.Ladders;
import java.time.LocalDate;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.SQLDataType;

/** What the list of findings works out of their rows. */
final class FindingColumns {
  private static final dev.jiceng.jooq.area.tables.Finding BEFORE = FINDING.as("before");
  private static final dev.jiceng.jooq.area.tables.FieldCheck AGAIN = FIELD_CHECK.as("again");
  private static final JSONB NONE = JSONB.jsonb("[]");

  private FindingColumns() {}

  /** A finding that its check took back counts as nothing else. */
  static final Field<String> STATE =
      when(FINDING.WITHDRAWN, inline("WITHDRAWN")).otherwise(FINDING.STATE);

  /** Findings on the same item at the same place that are older (G-13). */
  private static final Condition IS_BEFORE =
      BEFORE
          .TOWNSHIP
          .eq(FINDING.TOWNSHIP)
          .and(BEFORE.COMMUNITY.eq(FINDING.COMMUNITY))
          .and(BEFORE.TEMPLATE.eq(FINDING.TEMPLATE))
          .and(BEFORE.ITEM.eq(FINDING.ITEM))
          .and(not(BEFORE.WITHDRAWN))
          .and(row(BEFORE.FOUND_ON, BEFORE.ID).lt(row(FINDING.FOUND_ON, FINDING.ID)));

  static final Field<Boolean> REPEATED = field(exists(selectOne().from(BEFORE).where(IS_BEFORE)));

  static final Field<JSONB> EARLIER =
      coalesce(
          field(
              select(
                      jsonbArrayAgg(
                              jsonbObject(
                                  key("id").value(BEFORE.ID),
                                  key("foundOn").value(BEFORE.FOUND_ON),
                                  key("severity").value(BEFORE.SEVERITY),
                                  key("description").value(BEFORE.DESCRIPTION),
                                  key("state").value(BEFORE.STATE),
                                  key("verifiedOn").value(BEFORE.VERIFIED_ON)))
                          .orderBy(BEFORE.FOUND_ON.desc(), BEFORE.ID.desc()))
                  .from(BEFORE)
                  .where(IS_BEFORE)),
          inline(NONE));

  static final Field<JSONB> RECHECKS =
      coalesce(
          field(
              select(
                      jsonbArrayAgg(
                              jsonbObject(
                                  key("id").value(AGAIN.ID), key("heldOn").value(AGAIN.HELD_ON)))
                          .orderBy(AGAIN.HELD_ON, AGAIN.ID))
                  .from(AGAIN)
                  .where(AGAIN.TOWNSHIP.eq(FINDING.TOWNSHIP))
                  .and(AGAIN.RECHECK_OF.eq(FINDING.FIELD_CHECK))
                  .and(AGAIN.COMMUNITY.eq(FINDING.COMMUNITY))
                  .and(not(AGAIN.WITHDRAWN))),
          inline(NONE));

  /** What {@link dev.jiceng.guidance.finding.Finding#isOverdue} says. */
  static Field<Boolean> overdue(LocalDate today) {
    return field(
        FINDING
            .STATE
            .ne(inline(FindingState.VERIFIED.name()))
            .and(FINDING.DEADLINE.lt(inline(today)))
            .and(not(FINDING.WITHDRAWN)));
  }

  /** What {@link Ladder#reached} says, by the ladder of the finding's own county. */
  static Field<String> escalation(Ladders ladders) {
    var usual = escalation(ladders.usual());
    var county = left(FINDING.TOWNSHIP, DivisionLevel.COUNTY.digits());
    return ladders.own().entrySet().stream()
        .reduce(
            usual,
            (others, own) ->
                when(county.eq(inline(own.getKey().value())), escalation(own.getValue()))
                    .otherwise(others),
            (one, ignored) -> one);
  }

  private static Field<String> escalation(Ladder ladder) {
    var levels = Escalation.values();
    CaseConditionStep<String> highest =
        case_().when(not(overdue(ladder.today())), inline(null, SQLDataType.VARCHAR));
    for (int i = levels.length - 1; i >= 0; i--) {
      highest = highest.when(isThere(ladder, levels[i]), inline(levels[i].name()));
    }
    return highest;
  }

  private static Condition isThere(Ladder ladder, Escalation level) {
    var others = FINDING.DEADLINE.lt(inline(ladder.before(level, Severity.SERIOUS)));
    var critical = FINDING.DEADLINE.lt(inline(ladder.before(level, Severity.CRITICAL)));
    return others.or(FINDING.SEVERITY.eq(inline(Severity.CRITICAL.name())).and(critical));
  }
}
