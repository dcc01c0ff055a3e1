package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.RESPONSIBILITY_AREA;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.tenants.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** All areas of a county as they were drawn together (G-1). */
public record DrawingRow(UUID uuid, List<AreaRow> areas) {
  public DrawingRow {
    areas = List.copyOf(areas);
  }

  /** What its id carries. */
  public DivisionCode seenFrom() {
    return areas.getFirst().seenFrom();
  }

  public int revision() {
    return areas.getFirst().revision();
  }

  public boolean current() {
    return areas.getFirst().current();
  }

  /** Drawings by their ids; one statement however many. */
  public static Map<UUID, DrawingRow> find(DSLContext sql, Scope scope, Collection<UUID> ids) {
    var all = RESPONSIBILITY_AREA.DRAWING.in(ids);
    return AreaList.listing().all(sql, all, AreaList.nest(Boards.seenFrom(scope))).stream()
        .collect(Collectors.groupingBy(AreaRow::drawing))
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, it -> new DrawingRow(it.getKey(), it.getValue())));
  }
}
