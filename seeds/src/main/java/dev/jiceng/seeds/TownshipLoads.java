package dev.jiceng.seeds;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.jooq.DatabaseLogin;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.NamedDivision;
import dev.jiceng.tenants.Provisioning;
import dev.jiceng.tenants.embedded.Progress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** Makes townships and fills them, some counties at a time. */
record TownshipLoads(DatabaseLogin login, Provisioning provisioning, InstantSource clock) {
  private static final int COUNTIES_AT_ONCE = 2;

  /** {@code fill} is told each township's communities; a lost load is repeated. */
  void load(Townships townships, Progress progress, BiConsumer<Writes, List<NamedDivision>> fill) {
    var count = new Count(progress, townships.count(), new AtomicInteger());
    try (var pool = pool();
        var threads = Executors.newFixedThreadPool(COUNTIES_AT_ONCE)) {
      var writes = new Writes(pool, clock);
      var running =
          townships.counties().entrySet().stream()
              .map(county ->
                  CompletableFuture.runAsync(
                      () -> {
                        provisioning.townships(county.getKey(), county.getValue());
                        fill(county.getValue(), writes, fill, count);
                      },
                      threads))
              .toList();
      running.forEach(CompletableFuture::join);
    }
  }

  private static void fill(
      Map<DivisionCode, List<NamedDivision>> county,
      Writes writes,
      BiConsumer<Writes, List<NamedDivision>> fill,
      Count count) {
    county
        .values()
        .forEach(communities -> {
          fill.accept(writes, communities);
          count.next();
        });
  }

  private record Count(Progress progress, int all, AtomicInteger done) {
    void next() {
      int now = done.incrementAndGet();
      progress.step("乡镇 %d/%d".formatted(now, all), "townships %d/%d".formatted(now, all));
    }
  }

  /** Its own pool: a community takes longer than a request may. */
  private HikariDataSource pool() {
    var config = new HikariConfig();
    config.setPoolName("demo-data");
    config.setJdbcUrl(login.url());
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(COUNTIES_AT_ONCE);
    config.addDataSourceProperty("options", "-c synchronous_commit=off");
    config.addDataSourceProperty("ApplicationName", "jiceng-demo-data");
    config.addDataSourceProperty("prepareThreshold", "2");
    config.addDataSourceProperty("preparedStatementCacheQueries", "1024");
    return new HikariDataSource(config);
  }
}
