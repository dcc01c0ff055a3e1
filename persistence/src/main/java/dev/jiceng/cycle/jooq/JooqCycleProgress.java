package dev.jiceng.cycle.jooq;

import static dev.jiceng.jooq.area.Tables.CYCLE_STEP_DONE;

import dev.jiceng.cycle.CycleProgress;
import dev.jiceng.cycle.CycleStep;
import dev.jiceng.cycle.StepDone;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.preparation.jooq.JooqHeldCommunities;
import dev.jiceng.regulation.Words;
import dev.jiceng.shared.jooq.Communities;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Progress in the township's tables; {@code steps} were read on the county's board. */
public final class JooqCycleProgress implements CycleProgress {
  private final DSLContext sql;
  private final Scope scope;
  private final List<BoardStep> steps;

  public JooqCycleProgress(DSLContext sql, Scope scope, List<BoardStep> steps) {
    this.sql = sql;
    this.scope = scope;
    this.steps = List.copyOf(steps);
  }

  @Override
  public Optional<Running> running(DivisionCode community) {
    boolean deviates = steps.stream().anyMatch(it -> it.community().equals(community.value()));
    String plan = deviates ? community.value() : JooqElectionCycles.ALL;
    var own = steps.stream().filter(it -> it.community().equals(plan)).toList();
    return own.stream()
        .findFirst()
        .map(first ->
            new Running(first.cycle(), own.stream().map(JooqCycleProgress::step).toList()));
  }

  private static CycleStep step(BoardStep step) {
    var name = new Words(step.code(), step.code());
    return new CycleStep(step.code(), name, null, step.latest(), List.of());
  }

  @Override
  public boolean hold(DivisionCode community) {
    return Communities.hold(sql, scope, community);
  }

  @Override
  public boolean isHeldBack(DivisionCode community) {
    return new JooqHeldCommunities(sql).isHeld(community);
  }

  @Override
  public Set<String> done(UUID cycle, DivisionCode community) {
    return sql.select(CYCLE_STEP_DONE.STEP)
        .from(CYCLE_STEP_DONE)
        .where(CYCLE_STEP_DONE.CYCLE.eq(cycle))
        .and(CYCLE_STEP_DONE.COMMUNITY.eq(community.value()))
        .fetchSet(CYCLE_STEP_DONE.STEP);
  }

  @Override
  public void add(StepDone step) {
    sql.insertInto(CYCLE_STEP_DONE)
        .set(CYCLE_STEP_DONE.ID, step.id())
        .set(CYCLE_STEP_DONE.CYCLE, step.cycle())
        .set(CYCLE_STEP_DONE.COMMUNITY, step.community().value())
        .set(CYCLE_STEP_DONE.STEP, step.step())
        .set(CYCLE_STEP_DONE.DONE_ON, step.doneOn())
        .set(CYCLE_STEP_DONE.REMARK, step.remark())
        .execute();
  }

  /** What was recorded under the id; null where nothing was. */
  public static @Nullable StepDone find(DSLContext sql, UUID id) {
    return sql.select(CYCLE_STEP_DONE.fields())
        .from(CYCLE_STEP_DONE)
        .where(CYCLE_STEP_DONE.ID.eq(id))
        .fetchOne(row ->
            new StepDone(
                id,
                row.get(CYCLE_STEP_DONE.CYCLE),
                DivisionCode.of(row.get(CYCLE_STEP_DONE.COMMUNITY)),
                row.get(CYCLE_STEP_DONE.STEP),
                row.get(CYCLE_STEP_DONE.DONE_ON),
                row.get(CYCLE_STEP_DONE.REMARK)));
  }
}
