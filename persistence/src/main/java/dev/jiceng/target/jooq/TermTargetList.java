package dev.jiceng.target.jooq;

import static dev.jiceng.jooq.area.Tables.INDICATOR;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.TARGET_LETTER;
import static dev.jiceng.jooq.area.Tables.TERM_TARGET;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.trunc;

import dev.jiceng.shared.jooq.Asked;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Question;
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
  public static Nest<TermTargetRow> nest(LocalDate today, Asked asked) {
    var children = new ArrayList<Nest.Child>();
    if (asked.has("letter")) {
      children.add(letter(asked.below("letter")));
    }
    if (asked.below("responsible").has("person")) {
      children.add(person());
    }
    if (asked.has("indicators")) {
      children.add(indicators(asked.below("indicators")));
    }
    boolean withLetter = asked.has("letter");
    return new Nest<>(
        TargetRows.TARGET.columns(asked),
        children,
        group -> new TermTargetRow(group, today, withLetter));
  }

  /**
   * Joined to the page, not in it: the page is cut before, and no list is filtered by its letter.
   */
  private static Nest.Child letter(Asked asked) {
    return new Nest.Child(
        TARGET_LETTER,
        page ->
            TARGET_LETTER
                .TOWNSHIP
                .eq(page.of(TERM_TARGET.TOWNSHIP))
                .and(TARGET_LETTER.ID.eq(page.of(TERM_TARGET.LETTER))),
        TargetRows.LETTER.columns(asked),
        List.of());
  }

  private static Nest.Child indicators(Asked asked) {
    return TargetRows.indicators(
        page ->
            INDICATOR
                .TOWNSHIP
                .eq(page.of(TERM_TARGET.TOWNSHIP))
                .and(INDICATOR.TARGET.eq(page.of(TERM_TARGET.ID))),
        asked);
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

  /** The targets in force of a scope. */
  public static Question<TermTargetRow> inForce(Scope scope, LocalDate today, Asked asked) {
    return question("termTargets", inForce(), scope, today, asked);
  }

  /** All targets of a scope, in force or not. */
  static Question<TermTargetRow> all(Scope scope, LocalDate today, Asked asked) {
    return question("allTermTargets", noCondition(), scope, today, asked);
  }

  private static Question<TermTargetRow> question(
      String name, Condition always, Scope scope, LocalDate today, Asked asked) {
    return new Question<>(
        name,
        Reads.place(scope),
        today,
        asked,
        () -> new Question.Parts<>(listing(today, always), within(scope), nest(today, asked)));
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, TERM_TARGET.COMMUNITY);
  }
}
