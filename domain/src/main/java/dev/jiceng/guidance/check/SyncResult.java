package dev.jiceng.guidance.check;

import dev.jiceng.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What became of one piece of a batch (G-6, G-14). */
public sealed interface SyncResult {
  UUID check();

  Origin origin();

  /** It began a check. */
  record Created(UUID check, Origin origin, Merged merged) implements SyncResult {}

  /** It was there already: nothing changed. */
  record Same(UUID check, Origin origin, Merged merged) implements SyncResult {}

  /** It changed a check. */
  record Updated(UUID check, Origin origin, Merged merged) implements SyncResult {}

  /** It is kept, and parts of it are contested: both values stand side by side. */
  record Conflict(UUID check, Origin origin, Merged merged, Map<String, List<Merged.Head>> fields)
      implements SyncResult {}

  /** It is kept, and counts as soon as what it was written on has arrived. */
  record Held(UUID check, Origin origin, Merged merged, List<Origin> missing)
      implements SyncResult {}

  /** It is not kept. */
  record Rejected(UUID check, Origin origin, List<Violation> violations) implements SyncResult {}
}
