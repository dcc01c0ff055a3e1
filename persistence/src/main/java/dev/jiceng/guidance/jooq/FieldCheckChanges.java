package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.FIELD_CHECK;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trunc;
import static org.jooq.impl.DSL.val;

import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;

/**
 * What changed since a device last asked (G-14). Transactions do not end in the order of their
 * numbers, so a device is only told of those below which none is running any more, and none is
 * missed.
 */
public record FieldCheckChanges(List<FieldCheckRow> checks, ChangeToken token, boolean hasMore) {
  private static final Field<LocalDate> MONTH = trunc(FIELD_CHECK.HELD_ON, DatePart.MONTH);
  private static final Field<Long> SETTLED =
      field("pg_snapshot_xmin(pg_current_snapshot())::text::bigint", SQLDataType.BIGINT);

  public static FieldCheckChanges since(
      DSLContext sql, Scope scope, ChangeToken token, int first, int bytes) {
    boolean begins = token.last() == null;
    long to = begins ? sql.select(SETTLED).fetchSingle().value1() : token.to();
    var order = List.of(MONTH.desc(), FIELD_CHECK.ID.desc());
    var before =
        coalesce(
                sum(FIELD_CHECK.SIZE)
                    .over()
                    .orderBy(order)
                    .rowsBetweenUnboundedPreceding()
                    .andPreceding(1),
                inline(java.math.BigDecimal.ZERO))
            .as("before");
    var page =
        sql.select(FieldCheckList.COLUMNS)
            .select(before)
            .from(FIELD_CHECK)
            .where(FieldCheckList.within(scope))
            .and(FIELD_CHECK.VERSION.gt(0))
            .and(FIELD_CHECK.CHANGED_IN.ge(token.from()))
            .and(FIELD_CHECK.CHANGED_IN.lt(to))
            .and(after(token))
            .orderBy(order)
            .limit(first + 1)
            .fetch();
    int kept = 0;
    for (Record row : page) {
      if (kept == first || (kept > 0 && row.get(before).longValue() + 1 > bytes)) {
        break;
      }
      kept++;
    }
    var checks = page.subList(0, kept).stream().map(FieldCheckList::row).toList();
    boolean more = page.size() > kept;
    return new FieldCheckChanges(
        checks, more ? next(token, to, checks.getLast()) : new ChangeToken(to, to, null), more);
  }

  private static ChangeToken next(ChangeToken token, long to, FieldCheckRow last) {
    var month = last.heldOn().withDayOfMonth(1);
    return new ChangeToken(token.from(), to, new ChangeToken.Place(month, last.check()));
  }

  private static Condition after(ChangeToken token) {
    var last = token.last();
    return last == null
        ? noCondition()
        : MONTH
            .lt(val(last.month()))
            .or(MONTH.eq(val(last.month())).and(FIELD_CHECK.ID.lt(val(last.id()))));
  }
}
