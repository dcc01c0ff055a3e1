package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.AREA_COMMUNITY;
import static dev.jiceng.jooq.area.Tables.AREA_DRAWING;
import static dev.jiceng.jooq.area.Tables.GUIDANCE_TEAM;
import static dev.jiceng.jooq.area.Tables.RESPONSIBILITY_AREA;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.tenants.Scope;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The list of responsibility areas, of every drawing (G-1). */
public final class AreaList {
  private static final List<Field<?>> COLUMNS =
      List.of(
          RESPONSIBILITY_AREA.ID,
          RESPONSIBILITY_AREA.COUNTY,
          RESPONSIBILITY_AREA.DRAWING,
          RESPONSIBILITY_AREA.NAME,
          RESPONSIBILITY_AREA.BASIS,
          RESPONSIBILITY_AREA.TEAM,
          GUIDANCE_TEAM.NAME,
          AREA_DRAWING.REVISION,
          AREA_DRAWING.CURRENT,
          AREA_DRAWING.REASON,
          AREA_DRAWING.DRAWN_ON,
          AREA_DRAWING.DRAWN_BY);

  private AreaList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("name", RESPONSIBILITY_AREA.NAME)
            .filter("current", AREA_DRAWING.CURRENT)
            .filter("revision", AREA_DRAWING.REVISION)
            .filter("team", RESPONSIBILITY_AREA.TEAM)
            .order("NAME", RESPONSIBILITY_AREA.NAME)
            .order("REVISION", AREA_DRAWING.REVISION);
    var from =
        RESPONSIBILITY_AREA
            .join(AREA_DRAWING)
            .on(AREA_DRAWING.ID.eq(RESPONSIBILITY_AREA.DRAWING))
            .join(GUIDANCE_TEAM)
            .on(GUIDANCE_TEAM.ID.eq(RESPONSIBILITY_AREA.TEAM));
    var order = List.of(new Order("REVISION", true), new Order("NAME", false));
    return new Listing(from, columns, order, RESPONSIBILITY_AREA.ID, noCondition());
  }

  /** Those that reach into the scope. */
  public static Condition within(Scope scope) {
    return scope instanceof Scope.Township
        ? exists(
            selectOne()
                .from(AREA_COMMUNITY)
                .where(AREA_COMMUNITY.AREA.eq(RESPONSIBILITY_AREA.ID))
                .and(AREA_COMMUNITY.COMMUNITY.startsWith(scope.area().value())))
        : noCondition();
  }

  /** Over several counties, whose {@code seenFrom} is null, an id carries the row's own county. */
  public static Nest<AreaRow> nest(@Nullable DivisionCode seenFrom) {
    var communities =
        new Nest.Child(
            AREA_COMMUNITY,
            page -> AREA_COMMUNITY.AREA.eq(page.of(RESPONSIBILITY_AREA.ID)),
            List.of(AREA_COMMUNITY.COMMUNITY),
            List.of(AREA_COMMUNITY.COMMUNITY));
    return new Nest<>(COLUMNS, List.of(communities), group -> row(group, seenFrom));
  }

  private static AreaRow row(Group row, @Nullable DivisionCode seenFrom) {
    var county = DivisionCode.of(row.get(RESPONSIBILITY_AREA.COUNTY));
    return new AreaRow(
        seenFrom == null ? county : seenFrom,
        row.get(RESPONSIBILITY_AREA.ID),
        row.get(RESPONSIBILITY_AREA.DRAWING),
        row.get(AREA_DRAWING.REVISION),
        row.get(AREA_DRAWING.CURRENT),
        row.get(AREA_DRAWING.DRAWN_ON),
        row.get(AREA_DRAWING.DRAWN_BY),
        row.find(AREA_DRAWING.REASON),
        row.get(RESPONSIBILITY_AREA.NAME),
        row.get(RESPONSIBILITY_AREA.BASIS),
        row.get(RESPONSIBILITY_AREA.TEAM),
        row.get(GUIDANCE_TEAM.NAME),
        row.children(AREA_COMMUNITY.COMMUNITY, one -> one.get(AREA_COMMUNITY.COMMUNITY)));
  }
}
