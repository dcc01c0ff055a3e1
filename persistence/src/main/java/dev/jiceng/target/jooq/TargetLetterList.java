package dev.jiceng.target.jooq;

import static dev.jiceng.jooq.area.Tables.INDICATOR;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.TARGET_LETTER;
import static dev.jiceng.jooq.area.Tables.TERM_TARGET;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

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

/** The list of letters, every revision of them. */
public final class TargetLetterList {
  private TargetLetterList() {}

  public static Listing listing(LocalDate today) {
    return new Listing(
        TARGET_LETTER,
        columns(today),
        List.of(new Order("COMMUNITY", false)),
        TARGET_LETTER.ID,
        noCondition());
  }

  private static Columns columns(LocalDate today) {
    return new Columns()
        .filter("id", TARGET_LETTER.ID)
        .filter("township", TARGET_LETTER.TOWNSHIP)
        .filter("community", TARGET_LETTER.COMMUNITY)
        .filter("state", TARGET_LETTER.STATE)
        .filter("superseded", TARGET_LETTER.SUPERSEDED)
        .filter("termStart", TARGET_LETTER.TERM_START)
        .filter("termEnd", TARGET_LETTER.TERM_END)
        .filter("publishBy", TARGET_LETTER.PUBLISH_BY)
        .filter("updatedAt", TARGET_LETTER.UPDATED_AT)
        .filter("publicationOverdue", field(publicationOverdue(today)))
        .order("COMMUNITY", TARGET_LETTER.COMMUNITY)
        .order("UPDATED_AT", TARGET_LETTER.UPDATED_AT)
        .group("township", TARGET_LETTER.TOWNSHIP)
        .group("community", TARGET_LETTER.COMMUNITY)
        .group("state", TARGET_LETTER.STATE);
  }

  private static Condition publicationOverdue(LocalDate today) {
    return TARGET_LETTER
        .STATE
        .eq(inline("FILED"))
        .and(TARGET_LETTER.SUPERSEDED.eq(inline(false)))
        .and(TARGET_LETTER.PUBLISH_BY.lt(inline(today)));
  }

  /**
   * What a page is made of: letters, and below them targets and indicators where they are selected.
   */
  public static Nest<TargetLetterRow> nest(LocalDate today, Asked asked) {
    var targets = asked.below("targets");
    var children = new ArrayList<Nest.Child>();
    if (asked.has("targets")) {
      children.add(targets(targets));
    }
    if (targets.below("responsible").has("person")) {
      children.add(people());
    }
    if (targets.has("indicators")) {
      children.add(indicators(targets.below("indicators")));
    }
    boolean withTargets = asked.has("targets");
    return new Nest<>(
        TargetRows.LETTER.columns(asked),
        children,
        group -> new TargetLetterRow(group, today, withTargets, null));
  }

  private static Nest.Child targets(Asked asked) {
    return new Nest.Child(
        TERM_TARGET,
        page ->
            TERM_TARGET
                .TOWNSHIP
                .eq(page.of(TARGET_LETTER.TOWNSHIP))
                .and(TERM_TARGET.LETTER.eq(page.of(TARGET_LETTER.ID))),
        TargetRows.TARGET.columns(asked),
        List.of(TERM_TARGET.POSITION));
  }

  private static Nest.Child people() {
    return new Nest.Child(
        PERSON,
        page -> PERSON.TOWNSHIP.eq(TERM_TARGET.TOWNSHIP).and(PERSON.ID.eq(TERM_TARGET.RESPONSIBLE)),
        List.of(PERSON.NAME),
        List.of());
  }

  private static Nest.Child indicators(Asked asked) {
    return TargetRows.indicators(
        page ->
            INDICATOR.TOWNSHIP.eq(TERM_TARGET.TOWNSHIP).and(INDICATOR.TARGET.eq(TERM_TARGET.ID)),
        asked);
  }

  /** The letters of a scope. */
  public static Question<TargetLetterRow> of(Scope scope, LocalDate today, Asked asked) {
    return new Question<>(
        "targetLetters",
        Reads.place(scope),
        today,
        asked,
        () -> new Question.Parts<>(listing(today), within(scope), nest(today, asked)));
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, TARGET_LETTER.COMMUNITY);
  }
}
