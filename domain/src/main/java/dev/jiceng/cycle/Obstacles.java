package dev.jiceng.cycle;

import static dev.jiceng.cycle.CycleRule.Q_4;
import static dev.jiceng.cycle.CycleRule.R_1;
import static dev.jiceng.cycle.CycleRule.VE_4;

import dev.jiceng.shared.Rule;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a community from its next step, whoever would take it.
 *
 * @param heldOn since when the township holds it back; null where it does not
 * @param notice a notice or window that runs, or a day that is fixed; null where there is none
 */
public record Obstacles(
    @Nullable LocalDate heldOn, int openObjections, int openReviews, @Nullable Wait notice) {
  /** The first day on which the next step is possible, and the rule that says so. */
  public record Wait(Rule rule, LocalDate opensOn) {}

  public List<Violation> on(LocalDate today) {
    var found = new ArrayList<Violation>();
    if (heldOn != null) {
      var numbers =
          Map.<String, Object>of("day", heldOn, "days", ChronoUnit.DAYS.between(heldOn, today));
      found.add(Violation.of(R_1, "R-1.heldSince", "community", numbers));
    }
    if (openObjections > 0) {
      var numbers = Map.<String, Object>of("open", openObjections);
      found.add(Violation.of(VE_4, "VE-4.objectionsOpen", "community", numbers));
    }
    if (openReviews > 0) {
      found.add(Violation.of(Q_4, "Q-4.reviewsOpen", "community", Map.of("open", openReviews)));
    }
    if (notice != null && notice.opensOn().isAfter(today)) {
      var numbers = Map.<String, Object>of("lastDay", notice.opensOn().minusDays(1), "day", today);
      var key = notice.rule().id() + ".noticeOpen";
      found.add(Violation.of(notice.rule(), key, "community", numbers));
    }
    return found;
  }
}
