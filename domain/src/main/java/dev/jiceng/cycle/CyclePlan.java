package dev.jiceng.cycle;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.regulation.Timetable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days of a cycle and every date that follows from them: the county's plan, or that
 * of a community which deviates from it, with the reason; the steps by their days.
 */
public record CyclePlan(
    @Nullable DivisionCode community,
    PlannedDays days,
    @Nullable String reason,
    List<CycleStep> steps) {
  /** The step that a fixed day of the Party meetings stands for. */
  static final String PARTY_MEETING = "PARTY_MEETING";

  public CyclePlan {
    steps = List.copyOf(steps);
  }

  static CyclePlan of(
      @Nullable DivisionCode community,
      PlannedDays days,
      @Nullable String reason,
      LocalDate start,
      CycleRegulation regulation) {
    var timetable =
        Timetable.of(regulation.profile(), start, days.polling(), regulation.calendar());
    var steps = new ArrayList<CycleStep>();
    for (Timetable.Row row : timetable.rows()) {
      var kinds = timetable.conflicts().stream().filter(it -> it.step().equals(row.code()));
      steps.add(step(row, days.partyMeeting(), kinds.map(ConflictKind::of)));
    }
    steps.sort(Comparator.comparing(CyclePlan::day));
    return new CyclePlan(community, days, reason, steps);
  }

  /** When the step is over, or else begins; what has no date comes last. */
  private static LocalDate day(CycleStep step) {
    return Stream.of(step.latest(), step.earliest())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(LocalDate.MAX);
  }

  private static CycleStep step(
      Timetable.Row row, @Nullable LocalDate meeting, Stream<ConflictKind> conflicts) {
    var name = row.source().step().name();
    if (meeting == null || !row.code().equals(PARTY_MEETING)) {
      var kinds = conflicts.distinct().toList();
      return new CycleStep(row.code(), name, row.earliest(), row.latest(), kinds);
    }
    var outside = isOutside(row, meeting) ? Stream.of(ConflictKind.OUTSIDE_WINDOW) : none();
    var kinds = Stream.concat(conflicts, outside).distinct().toList();
    return new CycleStep(row.code(), name, meeting, meeting, kinds);
  }

  private static Stream<ConflictKind> none() {
    return Stream.empty();
  }

  private static boolean isOutside(Timetable.Row row, LocalDate day) {
    var earliest = row.earliest();
    var latest = row.latest();
    return (earliest != null && day.isBefore(earliest)) || (latest != null && day.isAfter(latest));
  }
}
