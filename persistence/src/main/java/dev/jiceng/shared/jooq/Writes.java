package dev.jiceng.shared.jooq;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Outcome;
import dev.jiceng.tenants.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;
import org.jooq.impl.NoConnectionProvider;

/**
 * Changes of one township, or of what a county owns itself: a transaction under its role, which
 * stands only where the outcome is done – with its audit entries, its notices and its idempotency
 * key, or not at all.
 */
public final class Writes {
  private final DataSource pool;
  private final InstantSource clock;
  private final Consumer<DivisionCode> committed;
  private final Map<Scope, Configuration> configurations = new ConcurrentHashMap<>();

  /** {@code committed} is told the division of each change that stands. */
  public Writes(DataSource pool, InstantSource clock, Consumer<DivisionCode> committed) {
    this.pool = pool;
    this.clock = clock;
    this.committed = committed;
  }

  /** Nobody else is told of changes. */
  public Writes(DataSource pool, InstantSource clock) {
    this(pool, clock, _ -> {});
  }

  /** Work that carries no idempotency key. */
  public <T> Outcome<T> in(Scope.Township scope, Act act, Function<Tx, Outcome<T>> work) {
    if (act.key() != null) {
      throw new IllegalArgumentException("with a key, say how its answer is kept");
    }
    return transaction(scope, act, tx -> settle(tx, work.apply(tx)));
  }

  /** Work that is done once, however often it is sent with the same key. */
  public <T> Outcome<T> in(
      Scope.Township scope, Act act, Answer<T> answer, Function<Tx, Outcome<T>> work) {
    return answered(scope, act, answer, work);
  }

  /** The same in the county's own tables. */
  public <T> Outcome<T> in(
      Scope.County scope, Act act, Answer<T> answer, Function<Tx, Outcome<T>> work) {
    return answered(scope, act, answer, work);
  }

  /** Only works out anew what other rows of the county already say: it leaves no trace. */
  public void derived(Scope.County scope, Consumer<DSLContext> work) {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      boolean committed = false;
      try {
        work.accept(bound(connection, scope));
        connection.commit();
        committed = true;
      } finally {
        if (!committed) {
          takeBack(connection);
        }
      }
    } catch (SQLException e) {
      throw new DataAccessException("the transaction failed", e);
    }
  }

  private <T> Outcome<T> answered(
      Scope scope, Act act, Answer<T> answer, Function<Tx, Outcome<T>> work) {
    if (!act.isRepeatable()) {
      return transaction(scope, act, tx -> settle(tx, work.apply(tx)));
    }
    return transaction(scope, act, tx -> once(tx, answer, work));
  }

  private static <T> Settled<T> once(Tx tx, Answer<T> answer, Function<Tx, Outcome<T>> work) {
    var keys = new UsedKeys(tx, Objects.requireNonNull(tx.act().key()));
    Optional<Outcome<T>> before = keys.answered(answer);
    if (before.isPresent()) {
      return new Settled<>(before.get(), false);
    }
    Outcome<T> outcome = work.apply(tx);
    if (outcome instanceof Outcome.Done<T> done) {
      keys.remember(answer.id().apply(done.value()));
    }
    return settle(tx, outcome);
  }

  private static <T> Settled<T> settle(Tx tx, Outcome<T> outcome) {
    boolean stands = outcome instanceof Outcome.Done<T>;
    if (stands) {
      Traces.leave(tx);
    }
    return new Settled<>(outcome, stands && !tx.act().dryRun());
  }

  private record Settled<T>(Outcome<T> outcome, boolean commits) {}

  private <T> Outcome<T> transaction(Scope scope, Act act, Function<Tx, Settled<T>> work) {
    var settled = settled(scope, act, work);
    if (settled.commits()) {
      committed.accept(scope.area());
    }
    return settled.outcome();
  }

  private <T> Settled<T> settled(Scope scope, Act act, Function<Tx, Settled<T>> work) {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      boolean committed = false;
      try {
        Settled<T> settled = work.apply(begin(connection, scope, act));
        if (settled.commits()) {
          connection.commit();
          committed = true;
        }
        return settled;
      } finally {
        if (!committed) {
          takeBack(connection);
        }
      }
    } catch (SQLException e) {
      throw new DataAccessException("the transaction failed", e);
    }
  }

  /** A link that broke has taken it back, or has carried it out: nobody can say here. */
  private static void takeBack(Connection connection) throws SQLException {
    if (!connection.isClosed()) {
      connection.rollback();
    }
  }

  private Tx begin(Connection connection, Scope scope, Act act) {
    return new Tx(bound(connection, scope), scope, act, clock.instant());
  }

  private DSLContext bound(Connection connection, Scope scope) {
    var bound = RoleConnection.transaction(connection, TenantRole.writing(scope));
    return DSL.using(
        configurations
            .computeIfAbsent(scope, it -> Configurations.ofWrites(it, new NoConnectionProvider()))
            .derive(new DefaultConnectionProvider(bound)));
  }
}
