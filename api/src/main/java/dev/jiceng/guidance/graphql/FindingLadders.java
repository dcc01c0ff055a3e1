package dev.jiceng.guidance.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.GuidanceRule;
import dev.jiceng.guidance.finding.Deadlines;
import dev.jiceng.guidance.finding.EscalationSteps;
import dev.jiceng.guidance.finding.Ladder;
import dev.jiceng.guidance.finding.Ladders;
import dev.jiceng.regulation.WorkingDays;
import dev.jiceng.regulation.jooq.OwnRegulation;
import dev.jiceng.regulation.jooq.TimetableBasis;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.shared.jooq.CountyAnswer;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * By what findings are overdue today. Calendar and steps are kept for a while, for they change once
 * a year; a county that does not answer has the usual steps until it does.
 */
final class FindingLadders {
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final Reads reads;
  private final InstantSource clock;
  private final Cache<DivisionCode, Deadlines> calendars = kept();
  private final Cache<DivisionCode, EscalationSteps> steps = kept();

  FindingLadders(Reads reads, InstantSource clock) {
    this.reads = reads;
    this.clock = clock;
  }

  private static <V> Cache<DivisionCode, V> kept() {
    return Caffeine.newBuilder().maximumSize(5000).expireAfterWrite(KEPT).build();
  }

  Ladders of(Scope scope) {
    var today = new Moment(clock.instant()).day();
    var counties = Boards.counties(scope);
    var deadlines = deadlines(counties);
    var own = new HashMap<DivisionCode, Ladder>();
    steps
        .getAll(counties, missing -> read(Set.copyOf(missing), today))
        .forEach((county, set) -> {
          if (!set.equals(EscalationSteps.USUAL)) {
            own.put(county, Ladder.of(today, deadlines, set));
          }
        });
    return new Ladders(Ladder.of(today, deadlines, EscalationSteps.USUAL), own);
  }

  /** The calendar is the platform's: any county of the scope has it. */
  private Deadlines deadlines(List<DivisionCode> counties) {
    return counties.stream()
        .findFirst()
        .map(county ->
            calendars.get(county, it -> new Deadlines(TimetableBasis.calendar(reads.board(it)))))
        .orElseGet(() -> new Deadlines(new WorkingDays(List.of())));
  }

  private Map<DivisionCode, EscalationSteps> read(Set<DivisionCode> counties, LocalDate today) {
    var read = new HashMap<DivisionCode, EscalationSteps>();
    for (var answer : reads.eachBoard(List.copyOf(counties), sql -> set(sql, today))) {
      if (answer instanceof CountyAnswer.Answered<EscalationSteps>(var county, var _, var set)) {
        read.put(county, set);
      }
    }
    return read;
  }

  private static EscalationSteps set(DSLContext sql, LocalDate today) {
    return OwnRegulation.of(sql, GuidanceRule.G_7.id(), today)
        .map(EscalationSteps::of)
        .orElse(EscalationSteps.USUAL);
  }
}
