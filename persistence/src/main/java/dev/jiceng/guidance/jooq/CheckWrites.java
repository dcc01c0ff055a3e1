package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.CHECK_PIECE;
import static dev.jiceng.jooq.area.Tables.FIELD_CHECK;
import static dev.jiceng.jooq.area.Tables.FINDING;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.val;

import dev.jiceng.guidance.check.FieldCheck;
import dev.jiceng.guidance.check.FieldChecks.Change;
import dev.jiceng.guidance.check.Kept;
import dev.jiceng.guidance.check.Key;
import dev.jiceng.guidance.check.Part;
import dev.jiceng.guidance.checklist.Score;
import dev.jiceng.guidance.finding.Deadlines;
import dev.jiceng.regulation.jooq.TimetableBasis;
import dev.jiceng.shared.Moment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  /** The number of this transaction: what devices are told to have seen is cut by it (G-14). */
  private static final Field<Long> TRANSACTION =
      field("pg_current_xact_id()::text::bigint", SQLDataType.BIGINT);

  void save(List<Change> changes) {
    put(
        FIELD_CHECK,
        new Known(List.of(FIELD_CHECK.ID), List.of(), Map.of()),
        changes.stream().map(CheckWrites::check).toList());
    put(
        CHECK_PIECE,
        null,
        changes.stream().flatMap(it -> it.added().stream()).map(this::piece).toList());
    findings(changes);
  }

  private static Map<Field<?>, @Nullable Object> check(Change change) {
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
    row.put(FIELD_CHECK.CHANGED_IN, TRANSACTION);
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
    row.put(CHECK_PIECE.ID, named(sent.check() + " " + sent.piece().origin()));
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

  private static UUID named(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private void findings(List<Change> changes) {
    var rows = new ArrayList<Map<Field<?>, @Nullable Object>>();
    for (Change change : changes) {
      change.check().findings().forEach((id, found) -> rows.add(finding(change, id, found)));
    }
    takeOut(changes.stream().filter(it -> !it.isNew()).toList(), rows);
    var known =
        new Known(
            List.of(FINDING.TOWNSHIP, FINDING.FIELD_CHECK, FINDING.NAMED),
            List.of(FINDING.ID, FINDING.FOUND_ON),
            Map.of(FINDING.VERSION, FINDING.VERSION.plus(inline(1))));
    put(FINDING, known, rows);
  }

  /** Findings that no longer stand in their check; what was done about them stays. */
  private void takeOut(List<Change> changes, List<Map<Field<?>, @Nullable Object>> standing) {
    if (changes.isEmpty()) {
      return;
    }
    var checks = changes.stream().map(it -> it.check().id()).toArray(UUID[]::new);
    sql.update(FINDING)
        .set(FINDING.WITHDRAWN, true)
        .set(FINDING.CHANGED_AT, now)
        .set(FINDING.VERSION, FINDING.VERSION.plus(inline(1)))
        .where(FINDING.FIELD_CHECK.eq(any(val(checks))))
        .and(not(FINDING.WITHDRAWN))
        .and(
            condition(
                "({0}, {1}) not in (select * from unnest({2}, {3}))",
                FINDING.FIELD_CHECK,
                FINDING.NAMED,
                val(all(standing, FINDING.FIELD_CHECK)),
                val(all(standing, FINDING.NAMED))))
        .execute();
  }

  private static UUID[] all(List<Map<Field<?>, @Nullable Object>> rows, Field<UUID> column) {
    return rows.stream().map(row -> row.get(column)).toArray(UUID[]::new);
  }

  private LocalDate dueOn(Part.Found found, LocalDate heldOn) {
    Integer days = found.workingDays();
    return days == null
        ? Objects.requireNonNull(found.dueOn())
        : new Deadlines(TimetableBasis.calendar(sql)).ofCheck(heldOn, days);
  }

  /** Its id is made of both, for two checks may have called two findings the same. */
  private Map<Field<?>, @Nullable Object> finding(Change change, UUID id, Part.Found found) {
    var check = change.check();
    var row = new LinkedHashMap<Field<?>, @Nullable Object>();
    row.put(FINDING.ID, named(check.id() + " " + id));
    row.put(FINDING.FIELD_CHECK, check.id());
    row.put(FINDING.NAMED, id);
    row.put(FINDING.COMMUNITY, check.placement().community().value());
    row.put(FINDING.TEMPLATE, check.placement().template().code());
    row.put(FINDING.TEMPLATE_VERSION, check.placement().template().version());
    row.put(FINDING.SUBJECT_AREA, change.template().subjectArea().name());
    row.put(FINDING.ITEM, found.item());
    row.put(FINDING.SEVERITY, found.severity().name());
    row.put(FINDING.DESCRIPTION, found.description());
    row.put(FINDING.INSTITUTION, found.institution());
    row.put(FINDING.FOUND_ON, new Moment(times(check).startedAt()).day());
    row.put(FINDING.DUE_ON, dueOn(found, new Moment(times(check).startedAt()).day()));
    row.put(FINDING.FINDERS, instructors(check));
    row.put(FINDING.WITHDRAWN, check.merged().isWithdrawn());
    row.put(FINDING.CHANGED_AT, now);
    return row;
  }

  /**
   * How a row that is there already is known, what of it is never changed, and what else every
   * change changes.
   */
  private record Known(
      List<Field<?>> by, List<Field<?>> fixed, Map<? extends Field<?>, ?> besides) {}

  /** Inserts rows of equal columns; a known one is updated where that changes anything. */
  private void put(
      Table<?> table, @Nullable Known known, List<Map<Field<?>, @Nullable Object>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    var columns = List.copyOf(rows.getFirst().keySet());
    var insert = sql.insertInto(table, columns).values(places(rows.getFirst()));
    var batch = sql.batch(known == null ? insert : updating(insert, known, columns));
    for (var row : rows) {
      batch = batch.bind(row.values().stream().filter(it -> !(it instanceof Field)).toArray());
    }
    batch.execute();
  }

  /** What SQL works out itself stands in the statement; for all else there is a place to bind. */
  private static List<@Nullable Object> places(Map<Field<?>, @Nullable Object> row) {
    return row.values().stream()
        .<@Nullable Object>map(it -> it instanceof Field ? it : null)
        .toList();
  }

  private static Query updating(InsertValuesStepN<?> insert, Known known, List<Field<?>> columns) {
    var free =
        columns.stream()
            .filter(it -> !known.by().contains(it) && !known.fixed().contains(it))
            .toList();
    var changes = new LinkedHashMap<Field<?>, Object>(known.besides());
    free.forEach(column -> changes.put(column, excluded(column)));
    return insert.onConflict(known.by()).doUpdate().set(changes).where(isChange(free));
  }

  /** That time has passed is no change. */
  private static Condition isChange(List<Field<?>> columns) {
    return or(
        columns.stream()
            .filter(it -> !it.equals(FINDING.CHANGED_AT))
            .<Condition>map(CheckWrites::differs)
            .toList());
  }

  private static <T> Condition differs(Field<T> column) {
    return column.isDistinctFrom(excluded(column));
  }
}
