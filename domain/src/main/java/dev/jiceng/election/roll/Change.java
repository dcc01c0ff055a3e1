package dev.jiceng.election.roll;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What made an entry stand as it does (VE-4, VE-15). */
public sealed interface Change {
  /** While the roll is open; taking somebody off needs a reason. */
  record Registration(@Nullable String reason) implements Change {}

  /** A ruling on an objection. */
  record Ruling(UUID objection) implements Change {}

  /** After the freeze. */
  record Supplement(String reason) implements Change {}
}
