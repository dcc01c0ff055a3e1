package dev.jiceng.api.start;

import dev.jiceng.api.migrate.Administrator;
import dev.jiceng.api.migrate.Migration;
import dev.jiceng.tenants.embedded.EmbeddedDatabase;
import dev.jiceng.tenants.embedded.EmbeddedRedis;
import dev.jiceng.tenants.embedded.Ports;
import dev.jiceng.tenants.embedded.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * PostgreSQL and Redis where the environment provides none. They start side by side and beside the
 * API, which knows their addresses before they answer.
 */
final class Stores implements AutoCloseable {
  /** Everybody can read these: they seal the identifiers of invented people only. */
  private static final String DEMO_FIELD_KEYS =
      "demo:SM4:c2VhbHMgaW52ZW50ZWQgcGVvcGxlLCBubyBvdGhlcnM=,"
          + "demo-index:INDEX:ZmluZHMgaW52ZW50ZWQgcGVvcGxlLCBubyBvdGhlcnM=";

  private final Settings settings;
  private final Progress progress;
  private final int databasePort = Ports.random();
  private final int redisPort = Ports.random();
  private final List<AutoCloseable> running = Collections.synchronizedList(new ArrayList<>());
  private CompletableFuture<Void> ready = CompletableFuture.completedFuture(null);

  Stores(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Begins and does not wait: whoever needs them calls {@link #await()}. */
  void start() {
    ready = CompletableFuture.allOf(Aside.run(this::redis), Aside.run(this::database));
  }

  void await() {
    Aside.await(ready);
  }

  /** What leads the API to them. */
  Map<String, Object> properties() {
    var properties = new HashMap<String, Object>();
    if (!settings.given().redis()) {
      properties.put("jiceng.redis.url", EmbeddedRedis.url(redisPort));
    }
    if (!settings.given().database()) {
      properties.put("jiceng.database.url", EmbeddedDatabase.jdbcUrl(databasePort));
      properties.put("jiceng.database.user", "jiceng_app");
      properties.put("jiceng.database.password", "");
      properties.put("jiceng.admin.user", EmbeddedDatabase.adminUser());
      properties.put("jiceng.admin.password", "");
      if (System.getenv("JICENG_FIELD_KEYS") == null) {
        properties.put("jiceng.field-keys", DEMO_FIELD_KEYS);
      }
    }
    return properties;
  }

  private void redis() {
    if (settings.given().redis()) {
      return;
    }
    var redis = EmbeddedRedis.keptIn(settings.data().resolve("redis"), redisPort);
    running.add(redis);
    progress.step("Redis 就绪", "Redis answers at " + redis.url());
  }

  private void database() {
    if (settings.given().database()) {
      Migration.run(Administrator.of(System.getenv()).connections(), progress);
      return;
    }
    var database = EmbeddedDatabase.keptIn(settings.data().resolve("postgres"), databasePort);
    running.add(database);
    progress.step("PostgreSQL 就绪", "PostgreSQL answers at " + database.jdbcUrl());
    Migration.run(database.admin(), progress);
  }

  @Override
  public void close() {
    Aside.close(List.copyOf(running));
  }
}
