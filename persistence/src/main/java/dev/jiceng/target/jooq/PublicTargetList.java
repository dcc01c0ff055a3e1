package dev.jiceng.target.jooq;

import static dev.jiceng.jooq.area.Tables.INDICATOR;
import static dev.jiceng.jooq.area.Tables.TARGET_LETTER;
import static dev.jiceng.jooq.area.Tables.TERM_TARGET;
import static org.jooq.impl.DSL.inline;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.jooq.Asked;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.target.Outlook;
import dev.jiceng.target.TargetKind;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/**
 * The public board (T-8): targets of published letters, by the columns that the public role may
 * read.
 */
public final class PublicTargetList {
  private PublicTargetList() {}

  private static final Table<?> WITH_LETTER =
      TERM_TARGET
          .join(TARGET_LETTER)
          .on(TARGET_LETTER.TOWNSHIP.eq(TERM_TARGET.TOWNSHIP))
          .and(TARGET_LETTER.ID.eq(TERM_TARGET.LETTER));

  private static final List<Field<?>> COLUMNS =
      List.of(
          TERM_TARGET.TOWNSHIP,
          TERM_TARGET.COMMUNITY,
          TARGET_LETTER.TITLE,
          TARGET_LETTER.TERM_START,
          TARGET_LETTER.TERM_END,
          TERM_TARGET.KIND,
          TERM_TARGET.TEXT,
          TERM_TARGET.ACCEPTANCE,
          TERM_TARGET.STARTS_ON,
          TERM_TARGET.DUE_ON,
          TERM_TARGET.PARTNERS,
          TERM_TARGET.STANDING,
          TERM_TARGET.AT_RISK_FROM,
          TERM_TARGET.OVERDUE_FROM,
          TERM_TARGET.OVERRIDE_STATUS);

  public static Listing listing(LocalDate today) {
    var published =
        TARGET_LETTER
            .STATE
            .in(inline("PUBLISHED"), inline("CLOSED"))
            .and(TARGET_LETTER.SUPERSEDED.eq(inline(false)));
    var columns =
        new Columns()
            .filter("kind", TERM_TARGET.KIND)
            .filter("status", TargetStatusSql.effective(inline(today)))
            .filter("community", TERM_TARGET.COMMUNITY)
            .filter("dueOn", TERM_TARGET.DUE_ON)
            .order("LETTER", TERM_TARGET.COMMUNITY, TERM_TARGET.LETTER, TERM_TARGET.POSITION);
    return new Listing(
        WITH_LETTER, columns, List.of(new Order("LETTER", false)), TERM_TARGET.ID, published);
  }

  public static Nest<PublicTargetRow> nest(LocalDate today) {
    var indicators =
        TargetRows.indicators(
            page ->
                INDICATOR
                    .TOWNSHIP
                    .eq(page.of(TERM_TARGET.TOWNSHIP))
                    .and(INDICATOR.TARGET.eq(page.of(TERM_TARGET.ID))),
            Asked.ALL);
    return new Nest<>(COLUMNS, List.of(indicators), group -> row(group, today));
  }

  /** What of a county's board lies in the area. */
  public static Condition within(DivisionCode area) {
    return Boards.within(area, TERM_TARGET.TOWNSHIP, TERM_TARGET.COMMUNITY);
  }

  private static PublicTargetRow row(Group row, LocalDate today) {
    var outlook =
        new Outlook(
            Outlook.Standing.valueOf(row.get(TERM_TARGET.STANDING)),
            row.find(TERM_TARGET.AT_RISK_FROM),
            row.get(TERM_TARGET.OVERDUE_FROM));
    return new PublicTargetRow(
        row.get(TERM_TARGET.ID),
        row.get(TERM_TARGET.TOWNSHIP),
        row.get(TERM_TARGET.COMMUNITY),
        row.get(TARGET_LETTER.TITLE),
        row.get(TARGET_LETTER.TERM_START),
        row.get(TARGET_LETTER.TERM_END),
        TargetKind.valueOf(row.get(TERM_TARGET.KIND)),
        row.get(TERM_TARGET.TEXT),
        row.find(TERM_TARGET.ACCEPTANCE),
        row.get(TERM_TARGET.DUE_ON),
        List.of(row.get(TERM_TARGET.PARTNERS)),
        PublicTargetRow.status(outlook, row.find(TERM_TARGET.OVERRIDE_STATUS), today),
        new TermTargetRow(row, today, false).indicators());
  }
}
