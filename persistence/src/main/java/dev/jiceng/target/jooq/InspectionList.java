package dev.jiceng.target.jooq;

import static dev.jiceng.jooq.area.Tables.INSPECTION;
import static dev.jiceng.jooq.area.Tables.INSPECTION_LINE;
import static dev.jiceng.jooq.area.Tables.TARGET_LETTER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.target.Inspection;
import dev.jiceng.tenants.Scope;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/** The list of yearly inspections with their lines (T-12). */
public final class InspectionList {
  private InspectionList() {}

  private static final Table<?> WITH_LETTER =
      INSPECTION
          .join(TARGET_LETTER)
          .on(TARGET_LETTER.TOWNSHIP.eq(INSPECTION.TOWNSHIP))
          .and(TARGET_LETTER.ID.eq(INSPECTION.LETTER));

  private static final List<Field<?>> COLUMNS =
      List.of(
          INSPECTION.TOWNSHIP,
          TARGET_LETTER.COMMUNITY,
          INSPECTION.ID,
          INSPECTION.LETTER,
          INSPECTION.YEAR,
          INSPECTION.DUE_ON,
          INSPECTION.VERSION);

  private static final List<Field<?>> LINE =
      List.of(
          INSPECTION_LINE.ID,
          INSPECTION_LINE.TARGET,
          INSPECTION_LINE.INDICATOR,
          INSPECTION_LINE.FINDING,
          INSPECTION_LINE.REMARK,
          INSPECTION_LINE.SUBJECT,
          INSPECTION_LINE.NAME,
          INSPECTION_LINE.ACCEPTED_AT);

  public static Listing listing() {
    var open =
        exists(
            selectOne()
                .from(INSPECTION_LINE)
                .where(INSPECTION_LINE.TOWNSHIP.eq(INSPECTION.TOWNSHIP))
                .and(INSPECTION_LINE.INSPECTION.eq(INSPECTION.ID))
                .and(INSPECTION_LINE.FINDING.isNull()));
    var columns =
        new Columns()
            .filter("id", INSPECTION.ID)
            .filter("letter", INSPECTION.LETTER)
            .filter("year", INSPECTION.YEAR)
            .filter("dueOn", INSPECTION.DUE_ON)
            .filter("open", field(open))
            .order("DUE_ON", INSPECTION.DUE_ON);
    return new Listing(
        WITH_LETTER, columns, List.of(new Order("DUE_ON", false)), INSPECTION.ID, noCondition());
  }

  public static Nest<InspectionRow> nest() {
    var lines =
        new Nest.Child(
            INSPECTION_LINE,
            page ->
                INSPECTION_LINE
                    .TOWNSHIP
                    .eq(page.of(INSPECTION.TOWNSHIP))
                    .and(INSPECTION_LINE.INSPECTION.eq(page.of(INSPECTION.ID))),
            LINE,
            List.of(INSPECTION_LINE.POSITION));
    return new Nest<>(COLUMNS, List.of(lines), InspectionList::row);
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, TARGET_LETTER.COMMUNITY);
  }

  private static InspectionRow row(Group row) {
    return new InspectionRow(
        row.get(INSPECTION.TOWNSHIP),
        row.get(TARGET_LETTER.COMMUNITY),
        row.get(INSPECTION.ID),
        row.get(INSPECTION.LETTER),
        row.get(INSPECTION.YEAR),
        row.get(INSPECTION.DUE_ON),
        row.get(INSPECTION.VERSION),
        row.children(INSPECTION_LINE.ID, InspectionList::line));
  }

  private static Inspection.Line line(Group row) {
    return new Inspection.Line(
        row.get(INSPECTION_LINE.ID),
        row.get(INSPECTION_LINE.TARGET),
        row.find(INSPECTION_LINE.INDICATOR),
        JooqTargetProgress.acceptance(
            row.find(INSPECTION_LINE.FINDING),
            row.find(INSPECTION_LINE.REMARK),
            row.find(INSPECTION_LINE.SUBJECT),
            row.find(INSPECTION_LINE.NAME),
            row.find(INSPECTION_LINE.ACCEPTED_AT)));
  }
}
