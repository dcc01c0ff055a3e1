package dev.jiceng.cycle.jooq;

import static dev.jiceng.jooq.area.Tables.ELECTION_CYCLE;

import dev.jiceng.regulation.Offset;
import dev.jiceng.regulation.Parameter;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.Value;
import dev.jiceng.regulation.WorkingDays.Landing;
import dev.jiceng.regulation.jooq.TimetableBasis;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The regulation that the county's running cycle is pinned to. */
public final class RunningCycle {
  private RunningCycle() {}

  public static Optional<TimetableBasis> regulation(DSLContext sql) {
    return sql.select(ELECTION_CYCLE.PROFILE, ELECTION_CYCLE.PROFILE_VERSION)
        .from(ELECTION_CYCLE)
        .where(ELECTION_CYCLE.CLOSED_ON.isNull())
        .fetchOptional(row -> new ProfileRef(row.value1(), row.value2()))
        .flatMap(ref -> TimetableBasis.find(sql, ref));
  }

  /**
   * The last day within a span of days that the running cycle's profile sets; null where no cycle
   * runs, its profile sets none, or the calendar of that year is not known.
   */
  public static @Nullable LocalDate within(
      DSLContext sql, Parameter<Value.Days> parameter, LocalDate from) {
    return regulation(sql)
        .flatMap(basis ->
            basis
                .pedigree()
                .effective()
                .value(parameter)
                .map(it -> basis.calendar().plus(from, new Offset(it.count(), it.days()))))
        .map(landing -> landing instanceof Landing.On(LocalDate day) ? day : null)
        .orElse(null);
  }
}
