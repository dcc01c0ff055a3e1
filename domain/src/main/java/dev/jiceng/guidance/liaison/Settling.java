package dev.jiceng.guidance.liaison;

import static dev.jiceng.guidance.GuidanceRule.G_9;

import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked of others is settled once, and by somebody else. */
final class Settling {
  private Settling() {}

  static List<Violation> blockers(@Nullable Object settled, Actor asked, Actor settles) {
    var found = new ArrayList<Violation>();
    if (settled != null) {
      found.add(Violation.of(G_9, "G-9.settled", "id"));
    }
    if (asked.subject().equals(settles.subject())) {
      found.add(Violation.of(G_9, "G-9.samePerson", "id", Map.of("name", settles.name())));
    }
    return found;
  }
}
