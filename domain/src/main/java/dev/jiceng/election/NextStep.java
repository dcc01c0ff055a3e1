package dev.jiceng.election;

import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done next.
 *
 * @param isPermitted whether this caller may do it at all
 * @param blockedBy what stands in the way whoever does it; empty: nothing
 * @param earliest the first day it is possible as far as dates decide; empty where they do not
 */
public record NextStep<A extends Enum<A>>(
    A action, boolean isPermitted, List<Violation> blockedBy, @Nullable LocalDate earliest) {
  public NextStep {
    blockedBy = List.copyOf(blockedBy);
  }

  public boolean isPossible() {
    return isPermitted && blockedBy.isEmpty();
  }
}
