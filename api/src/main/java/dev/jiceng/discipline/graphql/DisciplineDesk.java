package dev.jiceng.discipline.graphql;

import dev.jiceng.cycle.jooq.RunningCycle;
import dev.jiceng.discipline.DisciplineReport;
import dev.jiceng.discipline.HandleReport;
import dev.jiceng.discipline.jooq.JooqDisciplineReports;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.regulation.Parameters;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Act;
import dev.jiceng.shared.jooq.Answer;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.Page;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.ScopedLists;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads and handles reports; every reading leaves an audit entry where they are lodged. */
final class DisciplineDesk {
  static final String REPORT = "DisciplineReport";

  private final Writes writes;
  private final Reads reads;
  private final FieldVault vault;
  private final Ids ids;

  DisciplineDesk(Writes writes, Reads reads, FieldVault vault, Ids ids) {
    this.writes = writes;
    this.reads = reads;
    this.vault = vault;
    this.ids = ids;
  }

  FieldVault vault() {
    return vault;
  }

  HandleReport handle(Tx tx) {
    return new HandleReport(reports(tx), ids);
  }

  Work.Kind<DisciplineReport> kind() {
    return new Work.Kind<>(
        REPORT, (tx, id) -> reports(tx).find(id).orElse(null), DisciplineReport::id);
  }

  private JooqDisciplineReports reports(Tx tx) {
    return new JooqDisciplineReports(tx, vault, day -> due(tx.scope(), day));
  }

  /** By the profile of the county's running cycle; null where neither sets anything. */
  private @Nullable LocalDate due(Scope scope, @Nullable LocalDate receivedOn) {
    var county = scope.area().at(DivisionLevel.COUNTY).orElseThrow();
    return receivedOn == null
        ? null
        : RunningCycle.within(reads.board(county), Parameters.R_6_CONCLUSION, receivedOn);
  }

  /** Reads in a transaction that audits it; nothing over several counties. */
  ScopedLists.Covered<List<Page<DisciplineReport>>> read(
      Scope scope, Act act, Function<DSLContext, Page<DisciplineReport>> page) {
    Function<Tx, Outcome<Page<DisciplineReport>>> work =
        tx -> {
          String where = scope.area().value();
          tx.audit(new AuditNote("disciplineReports", REPORT, where, null, null, null));
          return Outcome.done(page.apply(tx.sql()));
        };
    return switch (scope) {
      case Scope.Township township -> covered(writes.in(township, act, work));
      case Scope.County county ->
          covered(
              writes.in(
                  county,
                  act,
                  new Answer<>(_ -> ids.next(), (_, _) -> new Outcome.Unknown<>("")),
                  work));
      case Scope.Counties _ -> new ScopedLists.Covered<>(List.of(), Instant.EPOCH, List.of());
    };
  }

  private static ScopedLists.Covered<List<Page<DisciplineReport>>> covered(
      Outcome<Page<DisciplineReport>> outcome) {
    return outcome instanceof Outcome.Done<Page<DisciplineReport>>(var page, var _)
        ? new ScopedLists.Covered<>(List.of(page), Instant.EPOCH, List.of())
        : new ScopedLists.Covered<>(List.of(), Instant.EPOCH, List.of());
  }
}
