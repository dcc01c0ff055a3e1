package dev.jiceng.api;

import dev.jiceng.shared.jooq.StatementCounter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts what the application sends to tenants' tables, and lets its clock run ahead. */
final class Instruments implements BeanPostProcessor {
  private static final Pattern TENANT = Pattern.compile("t_\\d{9}|(county|public)_\\d{6}");
  private final ConcurrentMap<String, StatementCounter> pools = new ConcurrentHashMap<>();
  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return switch (bean) {
      case DataSource pool -> pools.computeIfAbsent(name, _ -> new StatementCounter(pool));
      case InstantSource clock when name.equals("clock") -> ahead(clock);
      default -> bean;
    };
  }

  private InstantSource ahead(InstantSource clock) {
    return () -> clock.instant().plus(ahead);
  }

  void ahead(Duration duration) {
    ahead = duration;
  }

  Instant now() {
    return Instant.now().plus(ahead);
  }

  void reset() {
    pools.values().forEach(StatementCounter::reset);
  }

  /** The catalogue's own polling is not a tenant's business. */
  List<String> statements() {
    return pools.values().stream()
        .flatMap(pool -> pool.sent().stream())
        .filter(sql -> TENANT.matcher(sql).find())
        .toList();
  }
}
