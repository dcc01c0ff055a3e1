package dev.jiceng.duty.task;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a post has to do (PD-3).
 *
 * @param endsOn the last day it holds; null while it does
 */
public record PostDuty(
    UUID id,
    DivisionCode community,
    UUID post,
    Content content,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    int version) {

  /**
   * What a duty says.
   *
   * @param criteria when it counts as done
   * @param graceDays for how many days after it is due it can still be done, late
   */
  public record Content(String title, String criteria, Rhythm rhythm, int graceDays) {}

  /** One period of the duty. */
  public record Period(LocalDate startsOn, LocalDate dueOn) {}

  /** The periods that fall due between the two days, both included, while the duty holds. */
  public List<Period> due(LocalDate from, LocalDate until) {
    var rhythm = content.rhythm();
    var first = later(from, startsOn);
    var last = endsOn == null || endsOn.isAfter(until) ? until : endsOn;
    return Stream.iterate(rhythm.start(first), rhythm::next)
        .map(start -> new Period(later(start, startsOn), rhythm.next(start).minusDays(1)))
        .takeWhile(period -> !period.dueOn().isAfter(last))
        .toList();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  PostDuty ended(LocalDate on) {
    return new PostDuty(id, community, post, content, startsOn, on, version);
  }

  public PostDuty withVersion(int newer) {
    return new PostDuty(id, community, post, content, startsOn, endsOn, newer);
  }
}
