package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.AREA_COMMUNITY;
import static dev.jiceng.jooq.area.Tables.AREA_DRAWING;
import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.RESPONSIBILITY_AREA;
import static org.jooq.impl.DSL.row;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.area.Drawing;
import dev.jiceng.guidance.area.Drawings;
import dev.jiceng.guidance.area.ResponsibilityArea;
import dev.jiceng.jooq.area.tables.records.AreaDrawingRecord;
import dev.jiceng.jooq.area.tables.records.ResponsibilityAreaRecord;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Row3;

/** The areas of the county that {@code sql} is bound to. */
public final class JooqDrawings implements Drawings {
  private final DSLContext sql;

  public JooqDrawings(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Drawing> current() {
    Setup.hold(sql);
    return sql.selectFrom(AREA_DRAWING).where(AREA_DRAWING.CURRENT).fetchOptional(this::drawing);
  }

  private Drawing drawing(AreaDrawingRecord row) {
    var communities =
        sql.selectFrom(AREA_COMMUNITY)
            .where(AREA_COMMUNITY.DRAWING.eq(row.getId()))
            .fetchGroups(AREA_COMMUNITY.AREA, AREA_COMMUNITY.COMMUNITY);
    var areas =
        sql.selectFrom(RESPONSIBILITY_AREA)
            .where(RESPONSIBILITY_AREA.DRAWING.eq(row.getId()))
            .orderBy(RESPONSIBILITY_AREA.NAME)
            .fetch(area -> area(area, communities.getOrDefault(area.getId(), List.of())));
    return new Drawing(row.getId(), row.getRevision(), row.getReason(), row.getDrawnOn(), areas);
  }

  private static ResponsibilityArea area(ResponsibilityAreaRecord row, List<String> communities) {
    var codes =
        communities.stream()
            .map(DivisionCode::of)
            .collect(Collectors.toCollection(TreeSet<DivisionCode>::new));
    return new ResponsibilityArea(row.getId(), row.getName(), row.getBasis(), row.getTeam(), codes);
  }

  @Override
  public void add(Drawing drawing, Actor by, Moment now) {
    sql.update(AREA_DRAWING).set(AREA_DRAWING.CURRENT, false).where(AREA_DRAWING.CURRENT).execute();
    sql.insertInto(AREA_DRAWING)
        .set(AREA_DRAWING.ID, drawing.id())
        .set(AREA_DRAWING.REVISION, drawing.revision())
        .set(AREA_DRAWING.CURRENT, true)
        .set(AREA_DRAWING.REASON, drawing.reason())
        .set(AREA_DRAWING.DRAWN_ON, drawing.drawnOn())
        .set(AREA_DRAWING.DRAWN_AT, now.at())
        .set(AREA_DRAWING.SUBJECT, by.subject())
        .set(AREA_DRAWING.DRAWN_BY, by.name())
        .execute();
    sql.insertInto(RESPONSIBILITY_AREA)
        .columns(
            RESPONSIBILITY_AREA.ID,
            RESPONSIBILITY_AREA.DRAWING,
            RESPONSIBILITY_AREA.NAME,
            RESPONSIBILITY_AREA.BASIS,
            RESPONSIBILITY_AREA.TEAM)
        .valuesOfRows(
            drawing.areas().stream()
                .map(it -> row(it.id(), drawing.id(), it.name(), it.basis(), it.team()))
                .toList())
        .execute();
    sql.insertInto(AREA_COMMUNITY)
        .columns(AREA_COMMUNITY.DRAWING, AREA_COMMUNITY.COMMUNITY, AREA_COMMUNITY.AREA)
        .valuesOfRows(places(drawing))
        .execute();
  }

  private static List<Row3<UUID, String, UUID>> places(Drawing drawing) {
    return drawing.areas().stream()
        .flatMap(
            area -> area.communities().stream().map(it -> row(drawing.id(), it.value(), area.id())))
        .toList();
  }

  @Override
  public SortedMap<DivisionCode, String> communities() {
    Map<String, String> names =
        sql.select(COMMUNITY.CODE, COMMUNITY.NAME)
            .from(COMMUNITY)
            .fetchMap(COMMUNITY.CODE, COMMUNITY.NAME);
    var communities = new TreeMap<DivisionCode, String>();
    names.forEach((code, name) -> communities.put(DivisionCode.of(code), name));
    return communities;
  }
}
