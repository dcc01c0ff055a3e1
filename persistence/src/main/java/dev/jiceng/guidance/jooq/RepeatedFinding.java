package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.FINDING;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;

import dev.jiceng.guidance.finding.FindingState;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** An item that was found wrong at the same place more than once (G-13). */
public record RepeatedFinding(
    String townshipCode,
    String communityCode,
    String template,
    String item,
    int count,
    int unresolved,
    LocalDate firstFoundOn,
    LocalDate lastFoundOn) {
  private static final Comparator<RepeatedFinding> ORDER =
      Comparator.comparingInt(RepeatedFinding::count)
          .reversed()
          .thenComparing(RepeatedFinding::communityCode)
          .thenComparing(RepeatedFinding::template)
          .thenComparing(RepeatedFinding::item);

  /** Since when, how often at least, and at most how many places. */
  public record Wanted(@Nullable LocalDate since, int fewest, int first) {}

  public static List<RepeatedFinding> of(DSLContext sql, Scope scope, Wanted wanted) {
    var since = wanted.since();
    var unresolved =
        DSL.count().filterWhere(FINDING.STATE.ne(inline(FindingState.VERIFIED.name())));
    return sql.select(
            FINDING.TOWNSHIP,
            FINDING.COMMUNITY,
            FINDING.TEMPLATE,
            FINDING.ITEM,
            DSL.count(),
            unresolved,
            min(FINDING.FOUND_ON),
            max(FINDING.FOUND_ON))
        .from(FINDING)
        .where(FindingList.within(scope))
        .and(FINDING.ITEM.isNotNull())
        .and(not(FINDING.WITHDRAWN))
        .and(since == null ? noCondition() : FINDING.FOUND_ON.ge(since))
        .groupBy(FINDING.TOWNSHIP, FINDING.COMMUNITY, FINDING.TEMPLATE, FINDING.ITEM)
        .having(DSL.count().ge(wanted.fewest()))
        .orderBy(DSL.count().desc(), FINDING.COMMUNITY, FINDING.TEMPLATE, FINDING.ITEM)
        .limit(wanted.first())
        .fetchInto(RepeatedFinding.class);
  }

  /** Those of several counties as one list. */
  public static List<RepeatedFinding> merged(List<List<RepeatedFinding>> counties, int first) {
    return counties.stream().flatMap(List::stream).sorted(ORDER).limit(first).toList();
  }
}
