package dev.jiceng.guidance.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.finding.Deadlines;
import dev.jiceng.guidance.finding.Ladder;
import dev.jiceng.regulation.WorkingDays;
import dev.jiceng.regulation.jooq.TimetableBasis;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * By what findings are overdue today; the calendar is kept for a while, for it changes once a year.
 */
final class FindingLadders {
  private final Reads reads;
  private final InstantSource clock;
  private final Cache<DivisionCode, Deadlines> known =
      Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(Duration.ofMinutes(10)).build();

  FindingLadders(Reads reads, InstantSource clock) {
    this.reads = reads;
    this.clock = clock;
  }

  Ladder of(Scope scope) {
    return Ladder.of(new Moment(clock.instant()).day(), deadlines(scope));
  }

  /** The calendar is the platform's: any county of the scope has it. */
  private Deadlines deadlines(Scope scope) {
    return Boards.counties(scope).stream()
        .findFirst()
        .map(county ->
            known.get(county, it -> new Deadlines(TimetableBasis.calendar(reads.board(it)))))
        .orElseGet(() -> new Deadlines(new WorkingDays(List.of())));
  }
}
