package dev.jiceng.table.jooq;

import static dev.jiceng.jooq.township.Tables.TABLE_EXPORT;
import static dev.jiceng.jooq.township.Tables.TABLE_IMPORT;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.jooq.township.tables.records.TableExportRecord;
import dev.jiceng.jooq.township.tables.records.TableImportRecord;
import dev.jiceng.shared.Actor;
import dev.jiceng.table.Counts;
import dev.jiceng.table.TableExport;
import dev.jiceng.table.TableFormat;
import dev.jiceng.table.TableImport;
import dev.jiceng.table.TableKind;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The tables taken into one township, and those asked for of it. */
public record JooqTables(DSLContext sql) {
  public void add(TableImport one) {
    sql.insertInto(TABLE_IMPORT)
        .set(TABLE_IMPORT.ID, one.id())
        .set(TABLE_IMPORT.AREA, one.area().value())
        .set(TABLE_IMPORT.KIND, one.kind().name())
        .set(TABLE_IMPORT.UPLOAD, one.upload())
        .set(TABLE_IMPORT.CREATED, one.counts().created())
        .set(TABLE_IMPORT.CHANGED, one.counts().changed())
        .set(TABLE_IMPORT.SAME, one.counts().same())
        .set(TABLE_IMPORT.SUBJECT, one.actor().subject())
        .set(TABLE_IMPORT.NAME, one.actor().name())
        .set(TABLE_IMPORT.AT, one.at())
        .execute();
  }

  public Optional<TableImport> imported(UUID id) {
    return sql.selectFrom(TABLE_IMPORT)
        .where(TABLE_IMPORT.ID.eq(id))
        .fetchOptional(JooqTables::imported);
  }

  private static TableImport imported(TableImportRecord row) {
    return new TableImport(
        row.getId(),
        DivisionCode.of(row.getArea()),
        TableKind.valueOf(row.getKind()),
        row.getUpload(),
        new Counts(row.getCreated(), row.getChanged(), row.getSame()),
        new Actor(row.getSubject(), row.getName()),
        row.getAt());
  }

  public void add(TableExport one) {
    var period = one.period();
    sql.insertInto(TABLE_EXPORT)
        .set(TABLE_EXPORT.ID, one.id())
        .set(TABLE_EXPORT.AREA, one.area().value())
        .set(TABLE_EXPORT.KIND, one.kind().name())
        .set(TABLE_EXPORT.FORMAT, one.format().name())
        .set(TABLE_EXPORT.FROM_DAY, period == null ? null : period.from())
        .set(TABLE_EXPORT.UNTIL_DAY, period == null ? null : period.until())
        .set(TABLE_EXPORT.CLEAR, one.isClear())
        .set(TABLE_EXPORT.REASON, one.reason())
        .set(TABLE_EXPORT.SUBJECT, one.actor().subject())
        .set(TABLE_EXPORT.NAME, one.actor().name())
        .set(TABLE_EXPORT.AT, one.at())
        .execute();
  }

  public Optional<TableExport> exported(UUID id) {
    return sql.selectFrom(TABLE_EXPORT)
        .where(TABLE_EXPORT.ID.eq(id))
        .fetchOptional(JooqTables::exported);
  }

  private static TableExport exported(TableExportRecord row) {
    return new TableExport(
        row.getId(),
        DivisionCode.of(row.getArea()),
        TableKind.valueOf(row.getKind()),
        TableFormat.valueOf(row.getFormat()),
        period(row),
        row.getReason(),
        new Actor(row.getSubject(), row.getName()),
        row.getAt());
  }

  private static TableExport.@Nullable Period period(TableExportRecord row) {
    return row.getFromDay() == null
        ? null
        : new TableExport.Period(row.getFromDay(), row.getUntilDay());
  }
}
