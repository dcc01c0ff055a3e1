package dev.jiceng.tenants.migration;

import java.util.Map;
import java.util.TreeMap;

/** How a run ended: the steps that were done, and per county why it stopped. */
public record Migrated(int steps, Map<String, String> failures) {
  public Migrated {
    failures = Map.copyOf(failures);
  }

  Migrated plus(int more) {
    return new Migrated(steps + more, failures);
  }

  Migrated plus(Migrated other) {
    var both = new TreeMap<>(failures);
    both.putAll(other.failures);
    return new Migrated(steps + other.steps, both);
  }
}
