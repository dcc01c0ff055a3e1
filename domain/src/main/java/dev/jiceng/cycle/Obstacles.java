package dev.jiceng.cycle;

import static dev.jiceng.cycle.CycleRule.Q_4;
import static dev.jiceng.cycle.CycleRule.R_1;

import dev.jiceng.shared.Rule;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a community from its next step, whoever would take it.
 *
 * @param heldOn since when the township holds it back; null where it does not
 */
public record Obstacles(@Nullable LocalDate heldOn, int openReviews, List<Election> elections) {
  /**
   * What one of its elections waits for.
   *
   * @param rule the one by which objections are decided
   * @param notice a notice or window that runs, or a day that is fixed; null where there is none
   */
  public record Election(Rule rule, int openObjections, @Nullable Wait notice) {}

  /** The first day on which the next step is possible, and the rule that says so. */
  public record Wait(Rule rule, LocalDate opensOn) {}

  public Obstacles {
    elections = List.copyOf(elections);
  }

  public List<Violation> on(LocalDate today) {
    var found = new ArrayList<Violation>();
    if (heldOn != null) {
      var numbers =
          Map.<String, Object>of("day", heldOn, "days", ChronoUnit.DAYS.between(heldOn, today));
      found.add(Violation.of(R_1, "R-1.heldSince", "community", numbers));
    }
    elections.stream()
        .filter(it -> it.openObjections() > 0)
        .map(Obstacles::objected)
        .forEach(found::add);
    if (openReviews > 0) {
      found.add(Violation.of(Q_4, "Q-4.reviewsOpen", "community", Map.of("open", openReviews)));
    }
    elections.stream()
        .map(Election::notice)
        .filter(Objects::nonNull)
        .filter(notice -> notice.opensOn().isAfter(today))
        .map(notice -> waits(notice, today))
        .forEach(found::add);
    return found;
  }

  private static Violation objected(Election election) {
    var numbers = Map.<String, Object>of("open", election.openObjections());
    var key = election.rule().id() + ".objectionsOpen";
    return Violation.of(election.rule(), key, "community", numbers);
  }

  private static Violation waits(Wait notice, LocalDate today) {
    var numbers = Map.<String, Object>of("lastDay", notice.opensOn().minusDays(1), "day", today);
    var key = notice.rule().id() + ".noticeOpen";
    return Violation.of(notice.rule(), key, "community", numbers);
  }
}
