package dev.jiceng.seeds;

import static java.util.stream.Collectors.groupingBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.shared.jooq.DatabaseLogin;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.DivisionImport;
import dev.jiceng.tenants.NamedDivision;
import dev.jiceng.tenants.Provisioning;
import dev.jiceng.tenants.embedded.DemoData;
import dev.jiceng.tenants.embedded.Progress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * The national divisions and two counties with their communities' committees and letters. A second
 * load finds everything there; one that was broken off is finished.
 */
public final class DemoSeeds implements DemoData {
  private static final int COUNTIES_AT_ONCE = 2;

  private final DataSource admin;
  private final DatabaseLogin login;
  private final Provisioning provisioning;
  private final InstantSource clock;

  /** {@code login} is the one that serves requests; the audit says by {@code clock} when. */
  public DemoSeeds(
      DataSource admin, DatabaseLogin login, Provisioning provisioning, InstantSource clock) {
    this.admin = admin;
    this.login = login;
    this.provisioning = provisioning;
    this.clock = clock;
  }

  @Override
  public void load(Progress progress) {
    new DivisionImport(admin).load(SeedFiles.divisions());
    progress.step("全国行政区划已导入", "the national divisions are imported");
    var counties =
        SeedFiles.communities().stream()
            .collect(groupingBy(c -> above(c, DivisionLevel.COUNTY), TreeMap::new, toTownships()));
    int all = counties.values().stream().mapToInt(List::size).sum();
    var count = new Count(progress, all, new AtomicInteger());
    try (var pool = pool();
        var threads = Executors.newFixedThreadPool(COUNTIES_AT_ONCE)) {
      var seeds = new CommunitySeeds(new Writes(pool, clock));
      var running =
          counties.values().stream()
              .map(townships ->
                  CompletableFuture.runAsync(() -> load(townships, seeds, count), threads))
              .toList();
      running.forEach(CompletableFuture::join);
    }
  }

  private record Count(Progress progress, int all, AtomicInteger done) {
    void next() {
      int now = done.incrementAndGet();
      progress.step("乡镇 %d/%d".formatted(now, all), "townships %d/%d".formatted(now, all));
    }
  }

  private void load(List<List<NamedDivision>> townships, CommunitySeeds seeds, Count count) {
    for (var communities : townships) {
      provisioning.township(above(communities.getFirst(), DivisionLevel.TOWNSHIP), communities);
      communities.stream().filter(DemoSeeds::hasCommittees).forEach(seeds::load);
      count.next();
    }
  }

  /** From 400 on the list has what only counts like a community, such as a prison. */
  private static boolean hasCommittees(NamedDivision community) {
    return Integer.parseInt(community.code().value().substring(9)) < 400;
  }

  private static java.util.stream.Collector<NamedDivision, ?, List<List<NamedDivision>>>
      toTownships() {
    return java.util.stream.Collectors.collectingAndThen(
        groupingBy(
            c -> above(c, DivisionLevel.TOWNSHIP),
            TreeMap::new,
            java.util.stream.Collectors.toList()),
        map -> new ArrayList<>(map.values()));
  }

  private static DivisionCode above(NamedDivision community, DivisionLevel level) {
    return community.code().at(level).orElseThrow();
  }

  /** Its own pool: a community takes longer than a request may, and a lost load is repeated. */
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
