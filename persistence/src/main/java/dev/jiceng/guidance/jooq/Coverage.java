package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.AREA_COMMUNITY;
import static dev.jiceng.jooq.area.Tables.AREA_DRAWING;
import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static org.jooq.impl.DSL.select;

import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.tenants.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/** How many communities lie in an area as it is drawn now, and which in none (G-1). */
public record Coverage(int communities, List<String> uncoveredCodes) {
  public Coverage {
    uncoveredCodes = List.copyOf(uncoveredCodes);
  }

  public static Coverage of(DSLContext sql, Scope scope) {
    var drawn = select(AREA_DRAWING.ID).from(AREA_DRAWING).where(AREA_DRAWING.CURRENT);
    var rows =
        sql.select(COMMUNITY.CODE, AREA_COMMUNITY.AREA)
            .from(COMMUNITY)
            .leftJoin(AREA_COMMUNITY)
            .on(AREA_COMMUNITY.COMMUNITY.eq(COMMUNITY.CODE))
            .and(AREA_COMMUNITY.DRAWING.in(drawn))
            .where(Boards.within(scope.area(), COMMUNITY.TOWNSHIP, COMMUNITY.CODE))
            .orderBy(COMMUNITY.CODE)
            .fetch();
    var uncovered =
        rows.stream().filter(row -> row.value2() == null).map(row -> row.value1()).toList();
    return new Coverage(rows.size(), uncovered);
  }

  public static Coverage merge(List<Coverage> counties) {
    var uncovered = new ArrayList<String>();
    counties.forEach(county -> uncovered.addAll(county.uncoveredCodes()));
    return new Coverage(counties.stream().mapToInt(Coverage::communities).sum(), uncovered);
  }

  public int covered() {
    return communities - uncoveredCodes.size();
  }
}
