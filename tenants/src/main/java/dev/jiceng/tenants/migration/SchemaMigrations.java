package dev.jiceng.tenants.migration;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.tenants.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * Brings the schemas of counties and townships to the newest version: one transaction a schema and
 * version, so that it goes on where it was stopped; counties in parallel, the first one alone as
 * canary.
 */
public final class SchemaMigrations {
  private final DataSource admin;
  private final Scripts scripts;
  private final int parallel;

  public SchemaMigrations(DataSource admin, Scripts scripts, int parallel) {
    this.admin = admin;
    this.scripts = scripts;
    this.parallel = parallel;
  }

  /** Hears of every county that has become up to date, on whichever thread did it. */
  @FunctionalInterface
  public interface Watcher {
    void done(DivisionCode county, int steps);
  }

  /** All counties of the catalogue with all their townships. */
  public Migrated all() {
    return all((county, steps) -> {});
  }

  /** The same, telling of each county once it is done. */
  public Migrated all(Watcher watcher) {
    List<String> counties = strings("select code from platform.county order by code");
    if (counties.isEmpty()) {
      return new Migrated(0, Map.of());
    }
    int canary = county(DivisionCode.of(counties.getFirst()), watcher);
    return inParallel(counties.subList(1, counties.size()), watcher).plus(canary);
  }

  private int county(DivisionCode county, Watcher watcher) {
    int steps = county(county);
    watcher.done(county, steps);
    return steps;
  }

  /** One county with all its townships; answers how many steps were to be done. */
  public int county(DivisionCode county) {
    return run(
        county, strings("select code from platform.township where county = ?", county.value()));
  }

  /** One township, and its county first. */
  public int township(DivisionCode township) {
    return run(township.at(DivisionLevel.COUNTY).orElseThrow(), List.of(township.value()));
  }

  private int run(DivisionCode county, List<String> townships) {
    try (var session = MigratorSession.open(admin)) {
      return new CountyMigration(session, scripts, county.value(), townships).run();
    }
  }

  private Migrated inParallel(List<String> counties, Watcher watcher) {
    var running = new LinkedHashMap<String, Future<Integer>>();
    try (var threads = Executors.newFixedThreadPool(parallel, Thread.ofVirtual().factory())) {
      for (String county : counties) {
        Callable<Integer> run = () -> county(DivisionCode.of(county), watcher);
        running.put(county, threads.submit(run));
      }
    }
    return running.entrySet().stream()
        .map(entry -> outcome(entry.getKey(), entry.getValue()))
        .reduce(new Migrated(0, Map.of()), Migrated::plus);
  }

  private static Migrated outcome(String county, Future<Integer> run) {
    try {
      return new Migrated(run.get(), Map.of());
    } catch (ExecutionException e) {
      return new Migrated(0, Map.of(county, Reason.withStep(Objects.requireNonNull(e.getCause()))));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Migrated(0, Map.of(county, "interrupted"));
    }
  }

  private List<String> strings(String query, Object... parameters) {
    try (var session = MigratorSession.open(admin)) {
      return session.sql().sql(query).params(parameters).query((row, i) -> row.getString(1)).list();
    }
  }
}
