package dev.jiceng.guidance.check;

import dev.jiceng.guidance.checklist.ChecklistTemplate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The field checks of one township. */
public interface FieldChecks {
  /**
   * Those of the ids that exist; all of them, existing or not, are ours until the end of the write.
   */
  Map<UUID, FieldCheck> lock(Collection<UUID> ids);

  /** Keeps what is new of them. */
  void save(List<Change> changes);

  /** A check as it stands now, and the pieces that came with this write. */
  record Change(FieldCheck check, List<Kept> added, ChecklistTemplate template) {
    /** Nothing of it was kept before. */
    public boolean isNew() {
      return added.size() == check.pieces().size();
    }
  }
}
