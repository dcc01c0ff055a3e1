package dev.jiceng.roster.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.roster.RosterParameters;
import dev.jiceng.roster.jooq.JooqRosterStore;
import dev.jiceng.roster.table.ImportRoster;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.table.TableFormat;
import dev.jiceng.table.TableKind;
import dev.jiceng.table.graphql.TableWork;
import graphql.schema.DataFetchingEnvironment;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** A township's roster as a table, in and out (K-7). */
@Controller
class RosterTableController {
  private final TableWork work;
  private final RosterTables tables;
  private final RosterParameters parameters;
  private final FieldVault vault;
  private final Ids ids;

  RosterTableController(
      TableWork work, RosterTables tables, RosterParameters parameters, FieldVault vault, Ids ids) {
    this.work = work;
    this.tables = tables;
    this.parameters = parameters;
    this.vault = vault;
    this.ids = ids;
  }

  record Import(DivisionCode township, UUID upload) {}

  record Export(DivisionCode township, TableFormat format) {}

  record ClearExport(DivisionCode township, TableFormat format, String reason) {}

  private static TableWork.Place place(DivisionCode township) {
    return new TableWork.Place(TableKind.ROSTER, "township", township, DivisionLevel.TOWNSHIP);
  }

  @MutationMapping
  TableWork.ImportPayload rosterImport(@Argument Import input, DataFetchingEnvironment field) {
    return work.take(
        field,
        new TableWork.Asked(place(input.township()), input.upload()),
        tables.headings(),
        (tx, table) ->
            new ImportRoster(
                    new JooqRosterStore(tx.sql(), tx.township(), vault),
                    parameters,
                    tables.labels(field.getLocale()),
                    ids)
                .handle(table, new Moment(tx.at())));
  }

  @MutationMapping
  TableWork.ExportPayload rosterExport(@Argument Export input, DataFetchingEnvironment field) {
    return export(field, input.township(), input.format(), null);
  }

  @MutationMapping
  TableWork.ExportPayload rosterExportInClear(
      @Argument ClearExport input, DataFetchingEnvironment field) {
    return export(field, input.township(), input.format(), input.reason());
  }

  private TableWork.ExportPayload export(
      DataFetchingEnvironment field,
      DivisionCode township,
      TableFormat format,
      @Nullable String reason) {
    return work.note(field, new TableWork.Wanted(place(township), format, null, reason));
  }
}
