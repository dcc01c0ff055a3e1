package dev.jiceng.guidance.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The field checks of a township that lives in a map. */
final class InMemoryFieldChecks implements FieldChecks {
  final Map<UUID, FieldCheck> all = new HashMap<>();

  @Override
  public Map<UUID, FieldCheck> lock(Collection<UUID> ids) {
    var found = new HashMap<>(all);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public void save(List<Change> changes) {
    changes.forEach(change -> all.put(change.check().id(), change.check()));
  }
}
