package dev.jiceng.roster.structure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A trait, how many have it, and whether that is too many or too few (TR-6). */
public record Flag(Trait trait, Tally tally, @Nullable Bound bound) {
  /**
   * Over 50 by more than a third and below senior secondary by more than half, as P8 finds them;
   * women by C-10. How many of the minorities there should be depends on the place.
   */
  public static final Map<Trait, Bound> USUAL =
      Map.of(
          Trait.OVER_50, new Bound(1, 3),
          Trait.BELOW_SENIOR_SECONDARY, new Bound(1, 2),
          Trait.WOMEN, new Bound(3, 10));

  /** Null where there is no bound, or nobody of whom it is known. */
  public @Nullable Boolean raised() {
    return bound == null || tally.of() == 0 ? null : trait.isRaised(tally, bound);
  }
}
