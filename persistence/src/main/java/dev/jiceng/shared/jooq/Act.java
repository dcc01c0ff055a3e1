package dev.jiceng.shared.jooq;

import dev.jiceng.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to change something: who, in which request, for real or only to see what would be.
 */
public record Act(Actor actor, String requestId, boolean dryRun, @Nullable IdempotencyKey key) {
  public static Act of(Actor actor, String requestId) {
    return new Act(actor, requestId, false, null);
  }

  /** A dry run leaves nothing behind, so there is nothing to repeat either. */
  boolean isRepeatable() {
    return key != null && !dryRun;
  }
}
