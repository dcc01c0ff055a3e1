package dev.jiceng.election.roll.jooq;

import static dev.jiceng.jooq.township.Tables.ROLL_OBJECTION;

import dev.jiceng.election.roll.RollObjection;
import dev.jiceng.election.roll.RollObjections;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The objections to the rolls of the township that {@code sql} is bound to. */
public final class JooqRollObjections implements RollObjections {
  private final DSLContext sql;

  public JooqRollObjections(DSLContext sql) {
    this.sql = sql;
  }

  /** Those of {@code objections} that there are. */
  public static Map<UUID, RollObjection> findAll(DSLContext sql, Collection<UUID> objections) {
    return sql.select(ROLL_OBJECTION.fields())
        .from(ROLL_OBJECTION)
        .where(ROLL_OBJECTION.ID.in(objections))
        .fetchMap(ROLL_OBJECTION.ID, JooqRollObjections::objection);
  }

  private static RollObjection objection(Record row) {
    return new RollObjection(
        row.get(ROLL_OBJECTION.ID),
        row.get(ROLL_OBJECTION.ELECTION),
        RollObjection.Kind.valueOf(row.get(ROLL_OBJECTION.KIND)),
        row.get(ROLL_OBJECTION.ABOUT),
        row.get(ROLL_OBJECTION.VOTER),
        row.get(ROLL_OBJECTION.RAISED_BY),
        row.get(ROLL_OBJECTION.REASON),
        row.get(ROLL_OBJECTION.RAISED_ON));
  }

  @Override
  public Optional<RollObjection> find(UUID objection) {
    return Optional.ofNullable(findAll(sql, List.of(objection)).get(objection));
  }

  @Override
  public void add(RollObjection objection) {
    sql.insertInto(ROLL_OBJECTION)
        .set(ROLL_OBJECTION.ID, objection.id())
        .set(ROLL_OBJECTION.ELECTION, objection.election())
        .set(ROLL_OBJECTION.KIND, objection.kind().name())
        .set(ROLL_OBJECTION.ABOUT, objection.about())
        .set(ROLL_OBJECTION.VOTER, objection.voter())
        .set(ROLL_OBJECTION.RAISED_BY, objection.raisedBy())
        .set(ROLL_OBJECTION.REASON, objection.reason())
        .set(ROLL_OBJECTION.RAISED_ON, objection.on())
        .execute();
  }

  @Override
  public void decide(Ruling ruling) {
    var update =
        sql.update(ROLL_OBJECTION)
            .set(ROLL_OBJECTION.DECIDED_ON, ruling.on())
            .set(ROLL_OBJECTION.CHANGE, ruling.change())
            .set(ROLL_OBJECTION.RULING, ruling.text());
    var voter = ruling.voter();
    (voter == null ? update : update.set(ROLL_OBJECTION.VOTER, voter))
        .where(ROLL_OBJECTION.ID.eq(ruling.objection()))
        .execute();
  }
}
