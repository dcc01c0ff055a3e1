package dev.jiceng.cycle.jooq;

import static dev.jiceng.jooq.area.Tables.ELECTION_BOARD;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The counties' boards kept ready for those above them: a county's is worked out anew, as a whole,
 * by whoever asks once it is too old.
 */
public final class BoardRollUp {
  private static final Logger LOG = LoggerFactory.getLogger(BoardRollUp.class);

  private final Writes writes;
  private final InstantSource clock;
  private final Duration oldest;
  private final Map<DivisionCode, Instant> kept = new ConcurrentHashMap<>();

  /** No answer is older than {@code oldest}. */
  public BoardRollUp(Writes writes, InstantSource clock, Duration oldest) {
    this.writes = writes;
    this.clock = clock;
    this.oldest = oldest;
  }

  /** As of when the oldest of the counties' boards is now. */
  public Instant renewed(Scope.Counties scope) {
    var now = clock.instant();
    return scope.counties().stream()
        .map(county -> renewed(county, now))
        .min(Instant::compareTo)
        .orElse(now);
  }

  private Instant renewed(Scope.County county, Instant now) {
    return kept.compute(
        county.county(),
        (code, before) ->
            before != null && before.plus(oldest).isAfter(now)
                ? before
                : renew(county, before, now));
  }

  /** A county that cannot be reached keeps what it has; whoever lists it then says so (K-8). */
  private Instant renew(Scope.County county, @Nullable Instant before, Instant now) {
    try {
      writes.derived(county, sql -> renew(sql, now));
      return now;
    } catch (DataAccessException e) {
      LOG.warn("the board of {} was not renewed: SQL state {}", county.county(), e.sqlState());
      return before == null ? Instant.EPOCH : before;
    }
  }

  private static void renew(DSLContext sql, Instant now) {
    var today = new Moment(now).day();
    // Whoever renews it at the same time waits; readers do not.
    sql.execute("lock table {0} in exclusive mode", ELECTION_BOARD);
    sql.deleteFrom(ELECTION_BOARD).execute();
    sql.insertInto(ELECTION_BOARD, ElectionBoard.keptColumns())
        .select(ElectionBoard.whole(today, now))
        .execute();
  }
}
