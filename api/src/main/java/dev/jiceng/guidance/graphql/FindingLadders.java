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
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what findings are overdue today. Calendar and steps are kept for a while, for they change once
 * a year.
 */
final class FindingLadders {
  private final Reads reads;
  private final InstantSource clock;
  private final Cache<DivisionCode, Known> known =
      Caffeine.newBuilder().maximumSize(5000).expireAfterWrite(Duration.ofMinutes(10)).build();

  FindingLadders(Reads reads, InstantSource clock) {
    this.reads = reads;
    this.clock = clock;
  }

  /** Of one county; the calendar is the platform's, so any county's serves all. */
  private record Known(Deadlines deadlines, EscalationSteps steps) {
    static final Known NOTHING =
        new Known(new Deadlines(new WorkingDays(List.of())), EscalationSteps.USUAL);
  }

  Ladders of(Scope scope) {
    var today = new Moment(clock.instant()).day();
    var own = new HashMap<DivisionCode, Ladder>();
    @Nullable Known any = null;
    for (var county : Boards.counties(scope)) {
      any = known.get(county, it -> read(it, today));
      if (!any.steps().equals(EscalationSteps.USUAL)) {
        own.put(county, Ladder.of(today, any.deadlines(), any.steps()));
      }
    }
    var deadlines = (any == null ? Known.NOTHING : any).deadlines();
    return new Ladders(Ladder.of(today, deadlines, EscalationSteps.USUAL), own);
  }

  private Known read(DivisionCode county, LocalDate today) {
    var board = reads.board(county);
    var steps =
        OwnRegulation.of(board, GuidanceRule.G_7.id(), today)
            .map(EscalationSteps::of)
            .orElse(EscalationSteps.USUAL);
    return new Known(new Deadlines(TimetableBasis.calendar(board)), steps);
  }
}
