package dev.jiceng.affairs.graphql;

import dev.jiceng.affairs.ledger.jooq.JooqLedgerStore;
import dev.jiceng.affairs.ledger.table.ImportLedger;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.table.TableExport;
import dev.jiceng.table.TableFormat;
import dev.jiceng.table.TableKind;
import dev.jiceng.table.graphql.TableWork;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** A community's ledger as a table, in and out (K-7, D-1). */
@Controller
class LedgerTableController {
  private final TableWork work;
  private final LedgerTables tables;
  private final Desk desk;

  LedgerTableController(TableWork work, LedgerTables tables, Desk desk) {
    this.work = work;
    this.tables = tables;
    this.desk = desk;
  }

  record Import(DivisionCode community, UUID upload) {}

  record Export(DivisionCode community, LocalDate from, LocalDate until, TableFormat format) {}

  private static TableWork.Place place(DivisionCode community) {
    return new TableWork.Place(TableKind.LEDGER, "community", community, DivisionLevel.COMMUNITY);
  }

  @MutationMapping
  TableWork.ImportPayload ledgerImport(@Argument Import input, DataFetchingEnvironment field) {
    var labels = tables.labels(field.getLocale());
    return work.take(
        field,
        new TableWork.Asked(place(input.community()), input.upload()),
        tables.headings(),
        (tx, table) ->
            new ImportLedger(
                    Desk.ledgers(tx),
                    new JooqLedgerStore(tx.sql()),
                    desk.decisions(tx),
                    labels,
                    desk.ids())
                .handle(input.community(), table, Desk.hand(Attempt.of(field), tx)));
  }

  @MutationMapping
  TableWork.ExportPayload ledgerExport(@Argument Export input, DataFetchingEnvironment field) {
    var period = new TableExport.Period(input.from(), input.until());
    return work.note(
        field, new TableWork.Wanted(place(input.community()), input.format(), period, null));
  }
}
