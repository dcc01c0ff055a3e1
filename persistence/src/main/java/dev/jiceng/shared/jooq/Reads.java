package dev.jiceng.shared.jooq;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.tenants.Scope;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** SQL that reads, under the role of the scope it is asked for: one round trip a statement. */
public final class Reads {
  private final DataSource pool;
  private final CountyFanOut fanOut;
  private final Map<TenantRole, Configuration> configurations = new ConcurrentHashMap<>();

  /** {@code parallel} counties are asked at a time where a scope holds several. */
  public Reads(DataSource pool, int parallel, InstantSource clock) {
    this.pool = pool;
    this.fanOut = new CountyFanOut(parallel, clock);
  }

  /** One township's or one county's tables; several counties are asked by {@link #each}. */
  public DSLContext in(Scope scope) {
    return switch (scope) {
      case Scope.Township township -> in(township);
      case Scope.County county -> under(TenantRole.of(county), county);
      case Scope.Counties counties ->
          throw new IllegalArgumentException(counties.area() + " holds several counties");
    };
  }

  private DSLContext in(Scope.Township township) {
    return DSL.using(
        configurations.computeIfAbsent(
            TenantRole.of(township),
            role -> Configurations.of(township, new RoleConnections(pool, role))));
  }

  /** What everybody may see of a county, whoever asks. */
  public DSLContext board(DivisionCode county) {
    return under(TenantRole.board(county), new Scope.County(county));
  }

  private DSLContext under(TenantRole reader, Scope.County county) {
    return DSL.using(
        configurations.computeIfAbsent(
            reader, role -> Configurations.of(county, new RoleConnections(pool, role))));
  }

  /** The same query in every county; one that does not answer spoils nobody else's answer. */
  public <R> List<CountyAnswer<R>> each(Scope.Counties scope, Function<DSLContext, R> query) {
    return fanOut.ask(scope.counties(), county -> query.apply(in(county)));
  }

  /** The same public question in every county. */
  public <R> List<CountyAnswer<R>> eachBoard(
      List<DivisionCode> counties, Function<DSLContext, R> query) {
    var scopes = counties.stream().map(Scope.County::new).toList();
    return fanOut.ask(scopes, county -> query.apply(board(county.county())));
  }

  /** What the SQL of {@link #within} depends on, beside the role it is asked under. */
  public static Object place(Scope scope) {
    return scope instanceof Scope.Township(DivisionCode ignored, DivisionCode code) && code != null
        ? code
        : "";
  }

  /** Keeps a township's scope to its community where the scope names one. */
  public static Condition within(Scope scope, Field<String> community) {
    return scope instanceof Scope.Township(DivisionCode ignored, DivisionCode code) && code != null
        ? community.eq(code.value())
        : DSL.noCondition();
  }
}
