package dev.jiceng.guidance.plan;

import static dev.jiceng.guidance.GuidanceRule.G_4;

import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the plan of a period, and makes it anew (G-4). */
public final class MakePlans {
  private static final int LONGEST = 366;

  /** Those whose week the period cuts are counted over all of it. */
  private static final int REST_OF_WEEK = 6;

  private final Plans plans;
  private final Diary diary;
  private final Ids ids;

  public MakePlans(Plans plans, Diary diary, Ids ids) {
    this.plans = plans;
    this.diary = diary;
    this.ids = ids;
  }

  /** What a team is to do in a period. */
  public record Make(UUID team, LocalDate start, LocalDate end, List<VisitDraft> visits) {}

  /** Visits from today on; those before are kept as they were. */
  public record Revise(UUID plan, int version, String reason, List<VisitDraft> visits) {}

  public Outcome<SupervisionPlan> make(Make command, Actor by, Moment now) {
    var basis = plans.basis(command.team()).orElse(null);
    if (basis == null) {
      return Outcome.refused(Violation.of(G_4, "G-4.team", "team"));
    }
    var violations = new ArrayList<Violation>(period(command));
    violations.addAll(Lineages.violations(List.of(), command.visits()));
    var visits = command.visits().stream().map(it -> it.visit(ids)).toList();
    var plan =
        new SupervisionPlan(
            ids.next(), command.team(), 1, true, command.start(), command.end(), null, visits);
    return settle(plan, null, basis, violations, by, now);
  }

  private List<Violation> period(Make it) {
    if (it.end().isBefore(it.start()) || it.start().plusDays(LONGEST).isBefore(it.end())) {
      return List.of(Violation.of(G_4, "G-4.period", "end", Map.of("limit", LONGEST)));
    }
    return plans.overlaps(it.team(), it.start(), it.end())
        ? List.of(Violation.of(G_4, "G-4.overlap", "start"))
        : List.of();
  }

  public Outcome<SupervisionPlan> revise(Revise command, Actor by, Moment now) {
    var before = plans.lock(command.plan()).orElse(null);
    if (before == null) {
      return new Outcome.Unknown<>("id");
    }
    if (!before.current() || before.revision() != command.version()) {
      return new Outcome.Stale<>(plans.current(before));
    }
    var basis = plans.basis(before.team()).orElse(null);
    if (basis == null) {
      return Outcome.refused(Violation.of(G_4, "G-4.team", "id"));
    }
    var violations = new ArrayList<Violation>();
    if (command.reason().isBlank()) {
      violations.add(Violation.of(G_4, "G-4.blank", "reason"));
    }
    violations.addAll(Lineages.violations(before.from(now.day()), command.visits()));
    var visits = new ArrayList<>(before.until(now.day()));
    command.visits().forEach(draft -> visits.add(draft.visit(ids)));
    var revised = before.revised(ids.next(), command.reason().strip(), visits);
    return settle(revised, before, basis, violations, by, now);
  }

  private Outcome<SupervisionPlan> settle(
      SupervisionPlan plan,
      @Nullable SupervisionPlan before,
      PlanBasis basis,
      List<Violation> violations,
      Actor by,
      Moment now) {
    int kept = before == null ? 0 : before.until(now.day()).size();
    violations.addAll(
        new PlanChecks(plan, kept, basis, busy(plan, before, basis), now.day()).violations());
    if (!violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    plans.add(plan, before, by, now);
    return new Outcome.Done<>(plan, new Advice(plan, basis).violations());
  }

  private Busy busy(SupervisionPlan plan, @Nullable SupervisionPlan before, PlanBasis basis) {
    var from = plan.start().minusDays(REST_OF_WEEK);
    var to = plan.end().plusDays(REST_OF_WEEK);
    var members = basis.members().keySet();
    return new Busy(diary.visiting(members, from, to, before), diary.onDuty(members, from, to));
  }
}
