package dev.jiceng.guidance.finding;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The findings of a township that lives in a map. */
final class InMemoryFindings implements Findings {
  final Map<UUID, Finding> all = new HashMap<>();
  final Set<UUID> files = new HashSet<>();
  final Map<UUID, UUID> rechecks = new HashMap<>();

  @Override
  public Optional<Finding> find(UUID id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public Optional<Finding> save(Finding finding) {
    var before = all.get(finding.id());
    if (before == null || before.version() != finding.version()) {
      return Optional.empty();
    }
    var after = finding.withVersion(finding.version() + 1);
    all.put(after.id(), after);
    return Optional.of(after);
  }

  @Override
  public boolean isRecheck(UUID check, Finding finding) {
    return finding.check().equals(rechecks.get(check));
  }

  @Override
  public Set<UUID> arrived(Collection<UUID> named, Finding finding) {
    var arrived = new HashSet<>(files);
    arrived.retainAll(named);
    return arrived;
  }
}
