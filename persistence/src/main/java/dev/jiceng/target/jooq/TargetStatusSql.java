package dev.jiceng.target.jooq;

import static dev.jiceng.jooq.area.Tables.TERM_TARGET;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import dev.jiceng.target.TargetStatus;
import java.time.LocalDate;
import org.jooq.Field;

/**
 * The status of a target in SQL: the stored outlook compared with a day, in the order of {@code
 * Outlook.statusOn}; a test holds the two together.
 */
final class TargetStatusSql {
  private TargetStatusSql() {}

  static Field<String> computed(Field<LocalDate> today) {
    return when(
            TERM_TARGET.STANDING.in(inline("EXCEEDED"), inline("FULFILLED")), TERM_TARGET.STANDING)
        .when(TERM_TARGET.OVERDUE_FROM.le(today), status(TargetStatus.OVERDUE))
        .when(TERM_TARGET.STANDING.eq(inline("NOT_STARTED")), status(TargetStatus.NOT_STARTED))
        .when(TERM_TARGET.AT_RISK_FROM.le(today), status(TargetStatus.AT_RISK))
        .otherwise(status(TargetStatus.ON_TRACK));
  }

  static Field<String> effective(Field<LocalDate> today) {
    return coalesce(TERM_TARGET.OVERRIDE_STATUS, computed(today));
  }

  private static Field<String> status(TargetStatus status) {
    return inline(status.name());
  }
}
