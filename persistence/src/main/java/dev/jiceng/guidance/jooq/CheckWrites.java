package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.CHECK_PIECE;
import static dev.jiceng.jooq.area.Tables.FIELD_CHECK;
import static dev.jiceng.jooq.area.Tables.FINDING;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.guidance.check.FieldCheck;
import dev.jiceng.guidance.check.FieldChecks.Change;
import dev.jiceng.guidance.check.Kept;
import dev.jiceng.guidance.check.Key;
import dev.jiceng.guidance.check.Part;
import dev.jiceng.guidance.checklist.Score;
import dev.jiceng.shared.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Writes checks, their new pieces and their findings: one prepared statement a table, many rows
 * each.
 */
record CheckWrites(DSLContext sql, Instant now) {
  void save(List<Change> changes) {
    long transaction = current();
    put(
        FIELD_CHECK,
        FIELD_CHECK.ID,
        changes.stream().map(change -> check(change, transaction)).toList(),
        List.of(),
        noCondition());
    put(
        CHECK_PIECE,
        null,
        changes.stream().flatMap(it -> it.added().stream()).map(this::piece).toList(),
        List.of(),
        noCondition());
    findings(changes);
  }

  /** The number of this transaction: what devices are told to have seen is cut by it (G-14). */
  private long current() {
    return sql.select(field("pg_current_xact_id()::text::bigint", SQLDataType.BIGINT))
        .fetchSingle()
        .value1();
  }

  private static Map<Field<?>, @Nullable Object> check(Change change, long transaction) {
    var check = change.check();
    var merged = check.merged();
    var score = Score.of(change.template(), check.answers());
    var content = CheckJson.content(check, score);
    var times = times(check);
    var row = new LinkedHashMap<Field<?>, @Nullable Object>();
    row.put(FIELD_CHECK.ID, check.id());
    row.put(FIELD_CHECK.COMMUNITY, check.placement().community().value());
    row.put(FIELD_CHECK.TEMPLATE, check.placement().template().code());
    row.put(FIELD_CHECK.TEMPLATE_VERSION, check.placement().template().version());
    row.put(FIELD_CHECK.SUBJECT_AREA, change.template().subjectArea().name());
    row.put(FIELD_CHECK.VERSION, merged.version());
    row.put(FIELD_CHECK.EDITION, merged.edition().toString());
    row.put(FIELD_CHECK.WAITING, merged.waiting().size());
    row.put(FIELD_CHECK.WITHDRAWN, merged.isWithdrawn());
    row.put(FIELD_CHECK.CONFLICTS, merged.conflicts().size());
    row.put(FIELD_CHECK.CONTENT, JSONB.jsonb(content));
    row.put(FIELD_CHECK.COMPLETE, score.isComplete());
    row.put(FIELD_CHECK.SCORE, score.share());
    row.put(FIELD_CHECK.POINTS, score.points());
    row.put(FIELD_CHECK.REACHABLE, score.reachable());
    row.put(FIELD_CHECK.STARTED_AT, times.startedAt());
    row.put(FIELD_CHECK.ENDED_AT, times.endedAt());
    row.put(FIELD_CHECK.HELD_ON, new Moment(times.startedAt()).day());
    row.put(FIELD_CHECK.RECEIVED_AT, check.receivedAt());
    row.put(FIELD_CHECK.INSTRUCTORS, instructors(check));
    row.put(
        FIELD_CHECK.VISIT,
        merged.part(Key.VISIT, Part.Visit.class).map(Part.Visit::id).orElse(null));
    row.put(
        FIELD_CHECK.RECHECK_OF,
        merged.part(Key.RECHECK_OF, Part.RecheckOf.class).map(Part.RecheckOf::check).orElse(null));
    row.put(FIELD_CHECK.RECORDED_BY, check.pieces().getFirst().by().name());
    row.put(FIELD_CHECK.SIZE, content.length());
    row.put(FIELD_CHECK.CHANGED_IN, transaction);
    row.put(FIELD_CHECK.CHANGED_AT, check.pieces().getLast().receivedAt());
    return row;
  }

  static UUID[] instructors(FieldCheck check) {
    return check.merged().part(Key.INSTRUCTORS, Part.Instructors.class).stream()
        .flatMap(part -> part.ids().stream())
        .toArray(UUID[]::new);
  }

  /** A check of which only waiting pieces are known has no times yet; nobody is shown it. */
  private static Part.Times times(FieldCheck check) {
    var times = check.times();
    return times == null ? new Part.Times(check.receivedAt(), check.receivedAt()) : times;
  }

  private Map<Field<?>, @Nullable Object> piece(Kept kept) {
    var sent = kept.sent();
    var row = new LinkedHashMap<Field<?>, @Nullable Object>();
    row.put(
        CHECK_PIECE.ID,
        UUID.nameUUIDFromBytes(
            (sent.check() + " " + sent.piece().origin())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    row.put(CHECK_PIECE.FIELD_CHECK, sent.check());
    row.put(CHECK_PIECE.DEVICE, sent.piece().origin().device());
    row.put(CHECK_PIECE.SEQUENCE, sent.piece().origin().sequence());
    row.put(CHECK_PIECE.BASE, sent.piece().base().toString());
    row.put(CHECK_PIECE.CHANGES, JSONB.jsonb(CheckJson.changes(sent.piece().changes())));
    row.put(CHECK_PIECE.WRITTEN_AT, sent.at());
    row.put(CHECK_PIECE.LAG_MILLIS, sent.lag().toMillis());
    row.put(CHECK_PIECE.RECEIVED_AT, kept.receivedAt());
    row.put(CHECK_PIECE.SUBJECT, kept.by().subject());
    row.put(CHECK_PIECE.NAME, kept.by().name());
    return row;
  }

  private void findings(List<Change> changes) {
    var rows = new ArrayList<Map<Field<?>, @Nullable Object>>();
    for (Change change : changes) {
      var check = change.check();
      if (check.merged().version() > change.added().size()) {
        sql.update(FINDING)
            .set(FINDING.WITHDRAWN, true)
            .where(FINDING.FIELD_CHECK.eq(check.id()))
            .execute();
      }
      check.findings().forEach((id, found) -> rows.add(finding(check, id, found)));
    }
    var own = FINDING.FIELD_CHECK.eq(excluded(FINDING.FIELD_CHECK));
    put(FINDING, FINDING.ID, rows, List.of(FINDING.FOUND_ON), own);
  }

  private Map<Field<?>, @Nullable Object> finding(FieldCheck check, UUID id, Part.Found found) {
    var row = new LinkedHashMap<Field<?>, @Nullable Object>();
    row.put(FINDING.ID, id);
    row.put(FINDING.FIELD_CHECK, check.id());
    row.put(FINDING.COMMUNITY, check.placement().community().value());
    row.put(FINDING.TEMPLATE, check.placement().template().code());
    row.put(FINDING.ITEM, found.item());
    row.put(FINDING.SEVERITY, found.severity().name());
    row.put(FINDING.DESCRIPTION, found.description());
    row.put(FINDING.INSTITUTION, found.institution());
    row.put(FINDING.FOUND_ON, new Moment(times(check).startedAt()).day());
    row.put(FINDING.DUE_ON, found.dueOn());
    row.put(FINDING.FINDERS, instructors(check));
    row.put(FINDING.WITHDRAWN, check.merged().isWithdrawn());
    row.put(FINDING.CHANGED_AT, now);
    return row;
  }

  /**
   * Inserts rows of equal columns; where {@code key} is there already, updates all but what is
   * fixed, if {@code own} holds.
   */
  private void put(
      Table<?> table,
      @Nullable Field<?> key,
      List<Map<Field<?>, @Nullable Object>> rows,
      List<Field<?>> fixed,
      Condition own) {
    if (rows.isEmpty()) {
      return;
    }
    var columns = List.copyOf(rows.getFirst().keySet());
    var insert = sql.insertInto(table, columns).values(Collections.nCopies(columns.size(), null));
    var batch = sql.batch(key == null ? insert : updating(insert, key, columns, fixed, own));
    for (var row : rows) {
      batch = batch.bind(row.values().toArray());
    }
    batch.execute();
  }

  private static Query updating(
      InsertValuesStepN<?> insert,
      Field<?> key,
      List<Field<?>> columns,
      List<Field<?>> fixed,
      Condition own) {
    var changes = new LinkedHashMap<Field<?>, Object>();
    columns.stream()
        .filter(column -> !column.equals(key) && !fixed.contains(column))
        .forEach(column -> changes.put(column, excluded(column)));
    return insert.onConflict(key).doUpdate().set(changes).where(own);
  }
}
