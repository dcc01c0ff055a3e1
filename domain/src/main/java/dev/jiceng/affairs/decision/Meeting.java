package dev.jiceng.affairs.decision;

import static dev.jiceng.affairs.AffairsRule.D_6;

import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who came to a meeting and how they voted.
 *
 * @param entitled how many may take part
 * @param kind of the villagers' own meeting; null where others meet
 */
public record Meeting(
    int entitled, int present, int inFavour, int against, int abstained, @Nullable Kind kind) {
  /** Who decides for the village. */
  public enum Kind {
    /** 村民会议 */
    VILLAGERS,
    /** 村民代表会议 */
    REPRESENTATIVES
  }

  /** More than half of those present (Organic Law, Articles 22 and 26). */
  public boolean isCarried() {
    return inFavour > present / 2.0;
  }

  /** What cannot be, if anything. */
  List<Violation> violations() {
    var found = new ArrayList<Violation>();
    long votes = (long) inFavour + against + abstained;
    if (inFavour < 0 || against < 0 || abstained < 0 || present < 1) {
      found.add(Violation.of(D_6, "D-6.counts", "present", Map.of("present", present)));
    }
    if (present > entitled) {
      found.add(
          Violation.of(
              D_6, "D-6.present", "present", Map.of("actual", present, "limit", entitled)));
    }
    if (votes > present) {
      found.add(
          Violation.of(D_6, "D-6.votes", "inFavour", Map.of("actual", votes, "limit", present)));
    }
    return found;
  }
}
