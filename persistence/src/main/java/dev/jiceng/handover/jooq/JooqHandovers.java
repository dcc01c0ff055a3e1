package dev.jiceng.handover.jooq;

import static dev.jiceng.jooq.area.Tables.HANDOVER;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.handover.Handover;
import dev.jiceng.handover.HandoverItem;
import dev.jiceng.handover.Handovers;
import dev.jiceng.shared.jooq.Communities;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The hand-overs of the township, or of its one community, that the scope names. */
public final class JooqHandovers implements Handovers {
  private final DSLContext sql;
  private final Scope scope;
  private final UnaryOperator<@Nullable LocalDate> due;

  /** {@code due} says until when a hand-over after an election on a day is to be closed. */
  public JooqHandovers(DSLContext sql, Scope scope, UnaryOperator<@Nullable LocalDate> due) {
    this.sql = sql;
    this.scope = scope;
    this.due = due;
  }

  @Override
  public boolean hold(DivisionCode community) {
    return Communities.hold(sql, scope, community);
  }

  @Override
  public boolean isUnderWay(DivisionCode community) {
    return sql.fetchExists(
        HANDOVER, HANDOVER.COMMUNITY.eq(community.value()).and(HANDOVER.CLOSED_ON.isNull()));
  }

  @Override
  public @Nullable LocalDate due(LocalDate electedOn) {
    return due.apply(electedOn);
  }

  @Override
  public Optional<Handover> find(UUID handover) {
    var found =
        HandoverList.listing()
            .byId(
                sql,
                HandoverList.within(scope),
                List.of(handover),
                HandoverList.nest(),
                Handover::id);
    return Optional.ofNullable(found.get(handover));
  }

  @Override
  public void add(Handover handover) {
    sql.insertInto(HANDOVER)
        .set(HANDOVER.ID, handover.id())
        .set(HANDOVER.COMMUNITY, handover.community().value())
        .set(HANDOVER.ELECTED_ON, handover.electedOn())
        .set(HANDOVER.DUE_ON, handover.dueOn())
        .set(HANDOVER.KINDS, texts(handover, item -> item.kind().name()))
        .set(HANDOVER.TEXTS, texts(handover, HandoverItem::text))
        .set(HANDOVER.GIVEN_BY, texts(handover, item -> named(item.givenBy())))
        .set(HANDOVER.TAKEN_BY, texts(handover, item -> named(item.takenBy())))
        .execute();
  }

  private static String[] texts(Handover handover, Function<HandoverItem, String> part) {
    return handover.items().stream().map(part).toArray(String[]::new);
  }

  private static String named(@Nullable String name) {
    return name == null ? "" : name;
  }

  @Override
  public Optional<Handover> save(Handover handover) {
    int updated =
        sql.update(HANDOVER)
            .set(HANDOVER.VERSION, handover.version() + 1)
            .set(HANDOVER.GIVEN_BY, texts(handover, item -> named(item.givenBy())))
            .set(HANDOVER.TAKEN_BY, texts(handover, item -> named(item.takenBy())))
            .set(HANDOVER.CLOSED_ON, handover.closedOn())
            .set(HANDOVER.CERTIFICATE, handover.certificate())
            .where(HANDOVER.ID.eq(handover.id()))
            .and(HANDOVER.VERSION.eq(handover.version()))
            .execute();
    return updated == 0
        ? Optional.empty()
        : Optional.of(handover.withVersion(handover.version() + 1));
  }
}
