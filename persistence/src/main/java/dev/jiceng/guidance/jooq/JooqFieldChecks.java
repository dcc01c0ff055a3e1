package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.CHECK_PIECE;
import static dev.jiceng.jooq.area.Tables.FIELD_CHECK;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.check.Edition;
import dev.jiceng.guidance.check.FieldCheck;
import dev.jiceng.guidance.check.FieldChecks;
import dev.jiceng.guidance.check.Kept;
import dev.jiceng.guidance.check.Origin;
import dev.jiceng.guidance.check.Piece;
import dev.jiceng.guidance.check.Placement;
import dev.jiceng.guidance.check.Sent;
import dev.jiceng.guidance.checklist.TemplateRef;
import dev.jiceng.shared.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * The field checks of the township that {@code sql} is bound to; statements do not grow with a
 * batch.
 */
public final class JooqFieldChecks implements FieldChecks {
  private final DSLContext sql;
  private final DivisionCode township;
  private final Instant now;

  public JooqFieldChecks(DSLContext sql, DivisionCode township, Instant now) {
    this.sql = sql;
    this.township = township;
    this.now = now;
  }

  /**
   * A check that does not exist yet has no row to lock, so its id is locked: in one order for all,
   * that no two writers wait for each other.
   */
  @Override
  public Map<UUID, FieldCheck> lock(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var all = val(ids.toArray(UUID[]::new));
    sql.execute(
        "select count(pg_advisory_xact_lock(key)) from (select distinct hashtextextended("
            + "{0} || id, 0) as key from unnest({1}) as id order by key) as keys",
        val(township.value()), all);
    var pieces =
        sql
            .select(CHECK_PIECE.fields())
            .select(FIELD_CHECK.COMMUNITY, FIELD_CHECK.TEMPLATE, FIELD_CHECK.TEMPLATE_VERSION)
            .from(CHECK_PIECE)
            .join(FIELD_CHECK)
            .on(FIELD_CHECK.ID.eq(CHECK_PIECE.FIELD_CHECK))
            .where(CHECK_PIECE.FIELD_CHECK.eq(any(all)))
            .orderBy(CHECK_PIECE.SERVER_SEQUENCE)
            .fetch(JooqFieldChecks::kept)
            .stream()
            .collect(Collectors.groupingBy(kept -> kept.sent().check()));
    var checks = new HashMap<UUID, FieldCheck>();
    pieces.forEach(
        (id, kept) -> checks.put(id, FieldCheck.of(id, kept.getFirst().sent().placement(), kept)));
    return checks;
  }

  private static Kept kept(Record row) {
    var placement =
        new Placement(
            DivisionCode.of(row.get(FIELD_CHECK.COMMUNITY)),
            new TemplateRef(row.get(FIELD_CHECK.TEMPLATE), row.get(FIELD_CHECK.TEMPLATE_VERSION)));
    var piece =
        new Piece(
            new Origin(row.get(CHECK_PIECE.DEVICE), row.get(CHECK_PIECE.SEQUENCE)),
            Edition.parse(row.get(CHECK_PIECE.BASE)).orElseThrow(),
            CheckJson.changes(row.get(CHECK_PIECE.CHANGES).data()));
    var sent =
        new Sent(
            row.get(CHECK_PIECE.FIELD_CHECK),
            placement,
            piece,
            row.get(CHECK_PIECE.WRITTEN_AT),
            Duration.ofMillis(row.get(CHECK_PIECE.LAG_MILLIS)));
    return new Kept(
        sent,
        new Actor(row.get(CHECK_PIECE.SUBJECT), row.get(CHECK_PIECE.NAME)),
        row.get(CHECK_PIECE.RECEIVED_AT));
  }

  @Override
  public void save(List<Change> changes) {
    if (!changes.isEmpty()) {
      new CheckWrites(sql, now).save(changes);
      new SpotTrainingWrites(sql).save(changes);
    }
  }
}
