package dev.jiceng.api.start;

import dev.jiceng.seeds.RegulationSeeds;
import dev.jiceng.tenants.embedded.CannotStart;
import dev.jiceng.tenants.embedded.EmbeddedDatabase;
import dev.jiceng.tenants.embedded.EmbeddedRedis;
import dev.jiceng.tenants.embedded.Ports;
import dev.jiceng.tenants.embedded.Progress;
import dev.jiceng.tenants.migration.Migrated;
import dev.jiceng.tenants.migration.PlatformMigration;
import dev.jiceng.tenants.migration.SchemaMigrations;
import dev.jiceng.tenants.migration.Scripts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL and Redis, started side by side where the environment provides none. */
final class Stores implements AutoCloseable {
  private static final int COUNTIES_AT_ONCE = 2;

  private final Settings settings;
  private final Progress progress;
  private final List<AutoCloseable> running = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Object> properties = new ConcurrentHashMap<>();

  Stores(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Answers the properties that lead the API to them. */
  Map<String, Object> start() {
    var redis = CompletableFuture.runAsync(this::redis);
    try {
      database();
      redis.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof CannotStart sentence ? sentence : failure;
    }
    return properties;
  }

  private void redis() {
    if (settings.given().redis()) {
      return;
    }
    var redis = EmbeddedRedis.keptIn(settings.data().resolve("redis"), Ports.random());
    running.add(redis);
    properties.put("jiceng.redis.url", redis.url());
    properties.put("spring.data.redis.url", redis.url());
    progress.step("Redis 就绪", "Redis answers at " + redis.url());
  }

  private void database() {
    if (settings.given().database()) {
      migrate(givenDatabase());
      return;
    }
    var database = EmbeddedDatabase.in(settings.data().resolve("postgres"));
    running.add(database);
    properties.put("jiceng.database.url", database.jdbcUrl());
    properties.put("jiceng.database.user", "jiceng_app");
    properties.put("jiceng.database.password", "");
    properties.put("jiceng.admin.user", database.adminUser());
    properties.put("jiceng.admin.password", "");
    progress.step("PostgreSQL 就绪", "PostgreSQL answers at " + database.jdbcUrl());
    migrate(database.admin());
  }

  private static DataSource givenDatabase() {
    var source = new PGSimpleDataSource();
    source.setUrl(given("JICENG_DATABASE_URL"));
    source.setUser(given("JICENG_ADMIN_USER"));
    source.setPassword(given("JICENG_ADMIN_PASSWORD"));
    return source;
  }

  private static String given(String variable) {
    return Optional.ofNullable(System.getenv(variable))
        .orElseThrow(
            () -> new CannotStart("JICENG_DATABASE_URL is given, so " + variable + " must be too"));
  }

  private void migrate(DataSource admin) {
    PlatformMigration.run(admin);
    Migrated outcome = new SchemaMigrations(admin, Scripts.ofClasspath(), COUNTIES_AT_ONCE).all();
    if (!outcome.failures().isEmpty()) {
      throw new CannotStart("These counties could not be migrated: " + outcome.failures());
    }
    RegulationSeeds.shipped().load(admin);
    progress.step("数据库结构已更新", "the schemas are up to date");
  }

  @Override
  public void close() {
    List.copyOf(running).parallelStream().forEach(Stores::close);
  }

  private static void close(AutoCloseable service) {
    try {
      service.close();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
