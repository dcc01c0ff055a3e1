package dev.jiceng.seeds;

import dev.jiceng.cycle.PlannedDays;
import dev.jiceng.cycle.RunCycle;
import dev.jiceng.cycle.jooq.JooqElectionCycles;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.regulation.Words;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.jooq.Act;
import dev.jiceng.shared.jooq.Answer;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The cycle of 2020 and 2021 of the county that the source document speaks of (P7). */
final class CountyCycle {
  static final DivisionCode MIAN = DivisionCode.of("610725");

  private static final Act LOADING = Act.of(new Actor("demo/loader", "示例数据"), "demo-data");
  private static final LocalDate START = LocalDate.of(2020, 11, 16);
  private static final LocalDate MEETING = LocalDate.of(2021, 1, 8);

  private CountyCycle() {}

  /** Opened where it is not there yet; no other county has one. */
  static Optional<UUID> of(Writes writes, DivisionCode county) {
    if (!county.equals(MIAN)) {
      return Optional.empty();
    }
    var scope = new Scope.County(county);
    var answer = new Answer<UUID>(id -> id, (_, id) -> Outcome.done(id));
    return Optional.of(UseCases.done(writes.in(scope, LOADING, answer, CountyCycle::opened)));
  }

  private static Outcome<UUID> opened(Tx tx) {
    var cycles = new JooqElectionCycles(tx.sql());
    var open = cycles.open();
    if (open.isPresent()) {
      tx.audit(note(open.get().id(), "FIND"));
      return Outcome.done(open.get().id());
    }
    var name = new Words("2020—2021年村（社区）“两委”换届", "Elections of the two committees, 2020-21");
    var days = new PlannedDays(CycleSeeds.POLL, MEETING);
    var command = new RunCycle.Open(name, Regulation.PLAN, START, days);
    var ids = new SeededIds(Dice.of(MIAN.value(), "cycle"));
    var cycle = UseCases.done(new RunCycle(cycles, MIAN, ids).open(command));
    tx.audit(note(cycle.id(), "OPEN"));
    return Outcome.done(cycle.id());
  }

  private static AuditNote note(UUID cycle, String action) {
    return new AuditNote(action, "ElectionCycle", cycle.toString(), null, null, null);
  }
}
