package dev.jiceng.cycle.jooq;

import static dev.jiceng.jooq.area.Tables.ELECTION_CYCLE;

import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.jooq.TimetableBasis;
import java.util.Optional;
import org.jooq.DSLContext;

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
}
