package dev.jiceng.target.jooq;

import static dev.jiceng.jooq.area.Tables.INDICATOR;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.TARGET_LETTER;
import static dev.jiceng.jooq.area.Tables.TERM_TARGET;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.trunc;

import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DatePart;

/** The list of targets in force: of a community, a township, or all townships of a county alike. */
public final class TermTargetList {
  private TermTargetList() {}

  public static Listing listing(LocalDate today, Condition always) {
    return new Listing(
        TERM_TARGET, columns(today), List.of(new Order("DUE_ON", false)), TERM_TARGET.ID, always);
  }

  /** The condition of lists: drafts and superseded versions promise nothing. */
  public static Condition inForce() {
    return condition(TERM_TARGET.IN_FORCE);
  }

  private static Columns columns(LocalDate today) {
    // Inline: grouping needs the very same expression twice, and the text changes but once a day.
    var day = inline(today);
    return new Columns()
        .filter("id", TERM_TARGET.ID)
        .filter("township", TERM_TARGET.TOWNSHIP)
        .filter("community", TERM_TARGET.COMMUNITY)
        .filter("kind", TERM_TARGET.KIND)
        .filter("status", TargetStatusSql.effective(day))
        .filter("computedStatus", TargetStatusSql.computed(day))
        .filter("dueOn", TERM_TARGET.DUE_ON)
        .filter("overridden", field(TERM_TARGET.OVERRIDE_STATUS.isNotNull()))
        .order("DUE_ON", TERM_TARGET.DUE_ON)
        .order("COMMUNITY", TERM_TARGET.COMMUNITY, TERM_TARGET.LETTER, TERM_TARGET.POSITION)
        .group("township", TERM_TARGET.TOWNSHIP)
        .group("community", TERM_TARGET.COMMUNITY)
        .group("kind", TERM_TARGET.KIND)
        .group("status", TargetStatusSql.effective(day))
        .group("dueMonth", trunc(TERM_TARGET.DUE_ON, DatePart.MONTH))
        .relation(
            "indicators", new Columns.Relation(INDICATOR, indicatorTie(), indicatorColumns()));
  }

  private static Condition indicatorTie() {
    return INDICATOR.TOWNSHIP.eq(TERM_TARGET.TOWNSHIP).and(INDICATOR.TARGET.eq(TERM_TARGET.ID));
  }

  private static Columns indicatorColumns() {
    return new Columns()
        .filter("name", INDICATOR.NAME)
        .filter("unit", INDICATOR.UNIT)
        .filter("actual", INDICATOR.ACTUAL)
        .filter("floor", INDICATOR.FLOOR);
  }

  /** What a page is made of; letter, indicators and people only where they are selected. */
  public static Nest<TermTargetRow> nest(LocalDate today, Parts parts) {
    var children = new ArrayList<Nest.Child>();
    if (parts.letter()) {
      children.add(letter());
    }
    if (parts.person()) {
      children.add(person());
    }
    if (parts.indicators()) {
      children.add(indicators());
    }
    return new Nest<>(
        TargetRows.TARGET,
        children,
        group -> TargetRows.target(group, today, parts.indicators(), parts.letter()));
  }

  /** What of a target is selected beyond its own columns. */
  public record Parts(boolean letter, boolean indicators, boolean person) {
    public static final Parts ALL = new Parts(true, true, true);
  }

  /**
   * Joined to the page, not in it: the page is cut before, and no list is filtered by its letter.
   */
  private static Nest.Child letter() {
    return new Nest.Child(
        TARGET_LETTER,
        page ->
            TARGET_LETTER
                .TOWNSHIP
                .eq(page.of(TERM_TARGET.TOWNSHIP))
                .and(TARGET_LETTER.ID.eq(page.of(TERM_TARGET.LETTER))),
        TargetRows.LETTER,
        List.of());
  }

  private static Nest.Child indicators() {
    return new Nest.Child(
        INDICATOR,
        page ->
            INDICATOR
                .TOWNSHIP
                .eq(page.of(TERM_TARGET.TOWNSHIP))
                .and(INDICATOR.TARGET.eq(page.of(TERM_TARGET.ID))),
        TargetRows.INDICATOR_COLUMNS,
        List.of(INDICATOR.POSITION));
  }

  private static Nest.Child person() {
    return new Nest.Child(
        PERSON,
        page ->
            PERSON
                .TOWNSHIP
                .eq(page.of(TERM_TARGET.TOWNSHIP))
                .and(PERSON.ID.eq(page.of(TERM_TARGET.RESPONSIBLE))),
        List.of(PERSON.NAME),
        List.of());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, TERM_TARGET.COMMUNITY);
  }
}
