package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.AREA_COMMUNITY;
import static dev.jiceng.jooq.area.Tables.CHECK_PIECE;
import static dev.jiceng.jooq.area.Tables.FIELD_CHECK;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.quality.Checks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** The field checks of the county that {@code sql} is bound to. */
public final class JooqChecks implements Checks {
  private static final Condition STANDS =
      FIELD_CHECK.VERSION.gt(0).and(FIELD_CHECK.WITHDRAWN.isFalse());

  private final DSLContext sql;

  public JooqChecks(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Held> held(@Nullable UUID area, LocalDate start, LocalDate end) {
    Setup.hold(sql);
    return sql.select(
            FIELD_CHECK.TOWNSHIP,
            FIELD_CHECK.ID,
            FIELD_CHECK.COMMUNITY,
            FIELD_CHECK.HELD_ON,
            FIELD_CHECK.EDITION)
        .from(FIELD_CHECK)
        .where(STANDS)
        .and(FIELD_CHECK.HELD_ON.between(start, end))
        .and(area == null ? noCondition() : FIELD_CHECK.COMMUNITY.in(of(area)))
        .fetch(row -> held(row, Set.of()));
  }

  private static Select<Record1<String>> of(UUID area) {
    return select(AREA_COMMUNITY.COMMUNITY)
        .from(AREA_COMMUNITY)
        .where(AREA_COMMUNITY.AREA.eq(area));
  }

  @Override
  public Optional<Held> find(DivisionCode township, UUID id) {
    var writers =
        sql.select(CHECK_PIECE.SUBJECT)
            .from(CHECK_PIECE)
            .where(CHECK_PIECE.TOWNSHIP.eq(township.value()))
            .and(CHECK_PIECE.FIELD_CHECK.eq(id))
            .fetchSet(CHECK_PIECE.SUBJECT);
    return sql.selectFrom(FIELD_CHECK)
        .where(FIELD_CHECK.TOWNSHIP.eq(township.value()))
        .and(FIELD_CHECK.ID.eq(id))
        .and(STANDS)
        .fetchOptional(row -> held(row, writers));
  }

  private static Held held(Record row, Set<String> writers) {
    return new Held(
        DivisionCode.of(row.get(FIELD_CHECK.TOWNSHIP)),
        row.get(FIELD_CHECK.ID),
        DivisionCode.of(row.get(FIELD_CHECK.COMMUNITY)),
        row.get(FIELD_CHECK.HELD_ON),
        row.get(FIELD_CHECK.EDITION),
        writers);
  }
}
