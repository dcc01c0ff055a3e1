package dev.jiceng.training.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.RESERVE;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Post;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import dev.jiceng.training.Reserve;
import dev.jiceng.training.Reserves;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The reserves of the township, or of its one community, that the scope names. */
public final class JooqReserves implements Reserves {
  private final DSLContext sql;
  private final Scope scope;

  public JooqReserves(DSLContext sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  /** By a lock on the community's row, to the end of the transaction. */
  @Override
  public boolean hold(DivisionCode community) {
    return sql.select(COMMUNITY.ID)
        .from(COMMUNITY)
        .where(COMMUNITY.CODE.eq(community.value()))
        .and(Reads.within(scope, COMMUNITY.CODE))
        .forUpdate()
        .fetchOptional()
        .isPresent();
  }

  @Override
  public Optional<Reserve> find(UUID reserve) {
    return where(RESERVE.ID.eq(reserve).and(Reads.within(scope, RESERVE.COMMUNITY))).stream()
        .findFirst();
  }

  @Override
  public List<Reserve> current(DivisionCode community) {
    return where(RESERVE.COMMUNITY.eq(community.value()).and(RESERVE.RELEASED_ON.isNull()));
  }

  private List<Reserve> where(Condition condition) {
    return sql.select(RESERVE.fields())
        .from(RESERVE)
        .where(condition)
        .orderBy(RESERVE.ID)
        .fetch(JooqReserves::read);
  }

  private static Reserve read(Record row) {
    var earmark =
        new Reserve.Earmark(
            DivisionCode.of(row.get(RESERVE.COMMUNITY)),
            row.get(RESERVE.PERSON),
            Post.Kind.valueOf(row.get(RESERVE.POST)),
            row.get(RESERVE.MENTOR),
            row.get(RESERVE.PLAN),
            row.get(RESERVE.SINCE));
    return new Reserve(
        row.get(RESERVE.ID), earmark, row.get(RESERVE.RELEASED_ON), row.get(RESERVE.VERSION));
  }

  @Override
  public void add(Reserve reserve) {
    var earmark = reserve.earmark();
    sql.insertInto(RESERVE)
        .set(RESERVE.ID, reserve.id())
        .set(RESERVE.COMMUNITY, earmark.community().value())
        .set(RESERVE.PERSON, earmark.person())
        .set(RESERVE.POST, earmark.post().name())
        .set(RESERVE.MENTOR, earmark.mentor())
        .set(RESERVE.PLAN, earmark.plan())
        .set(RESERVE.SINCE, earmark.since())
        .execute();
  }

  @Override
  public Optional<Reserve> save(Reserve reserve) {
    int updated =
        sql.update(RESERVE)
            .set(RESERVE.VERSION, reserve.version() + 1)
            .set(RESERVE.RELEASED_ON, reserve.releasedOn())
            .where(RESERVE.ID.eq(reserve.id()))
            .and(RESERVE.VERSION.eq(reserve.version()))
            .execute();
    return updated == 0
        ? Optional.empty()
        : Optional.of(reserve.withVersion(reserve.version() + 1));
  }
}
