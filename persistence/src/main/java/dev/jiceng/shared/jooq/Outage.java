package dev.jiceng.shared.jooq;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** How the database fails where the question was sound: asking again later may help. */
public enum Outage {
  /** One of the time limits of {@link Pools} ended it. */
  TOO_SLOW,
  /** No connection, or one that broke. */
  OUT_OF_REACH;

  /** Statement, transaction or idle time-out, lock not available. */
  private static final Set<String> LIMITS = Set.of("57014", "25P03", "25P04", "55P03");

  /** Shut down, crashed, starting up, no connection left. */
  private static final Set<String> ENDINGS = Set.of("57P01", "57P02", "57P03", "53300");

  private static final String CONNECTION_CLASS = "08";

  /** Empty where it is a fault of ours, or not the database's at all. */
  public static Optional<Outage> of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException failure) {
        return of(failure);
      }
    }
    return Optional.empty();
  }

  private static Optional<Outage> of(SQLException failure) {
    String state = Optional.ofNullable(failure.getSQLState()).orElse("");
    if (LIMITS.contains(state)) {
      return Optional.of(TOO_SLOW);
    }
    boolean unreachable =
        state.startsWith(CONNECTION_CLASS)
            || ENDINGS.contains(state)
            || failure instanceof SQLTransientConnectionException
            || failure instanceof SQLNonTransientConnectionException;
    return unreachable ? Optional.of(OUT_OF_REACH) : Optional.empty();
  }
}
