package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.CHECKLIST_TEMPLATE;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.checklist.ChecklistItem;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of a county's checklists, every version of them (G-5). */
public final class ChecklistTemplateList {
  private ChecklistTemplateList() {}

  /** A version as the API shows it; {@code seenFrom} is the area that its id carries. */
  public record Row(
      DivisionCode seenFrom,
      UUID uuid,
      String code,
      int version,
      boolean current,
      String name,
      String subjectArea,
      List<ChecklistItem> items) {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("code", CHECKLIST_TEMPLATE.CODE)
            .filter("version", CHECKLIST_TEMPLATE.VERSION)
            .filter("current", CHECKLIST_TEMPLATE.CURRENT)
            .filter("subjectArea", CHECKLIST_TEMPLATE.SUBJECT_AREA)
            .order("CODE", CHECKLIST_TEMPLATE.CODE, CHECKLIST_TEMPLATE.VERSION);
    return new Listing(
        CHECKLIST_TEMPLATE,
        columns,
        List.of(new Order("CODE", false)),
        CHECKLIST_TEMPLATE.ID,
        noCondition());
  }

  /** Over several counties, whose {@code seenFrom} is null, an id carries the row's own county. */
  public static Nest<Row> nest(@Nullable DivisionCode seenFrom) {
    return new Nest<>(
        Arrays.asList(CHECKLIST_TEMPLATE.fields()), List.of(), group -> row(group, seenFrom));
  }

  private static Row row(Group group, @Nullable DivisionCode seenFrom) {
    return new Row(
        seenFrom == null ? DivisionCode.of(group.get(CHECKLIST_TEMPLATE.COUNTY)) : seenFrom,
        group.get(CHECKLIST_TEMPLATE.ID),
        group.get(CHECKLIST_TEMPLATE.CODE),
        group.get(CHECKLIST_TEMPLATE.VERSION),
        group.get(CHECKLIST_TEMPLATE.CURRENT),
        group.get(CHECKLIST_TEMPLATE.NAME),
        group.get(CHECKLIST_TEMPLATE.SUBJECT_AREA),
        CheckJson.items(group.get(CHECKLIST_TEMPLATE.ITEMS).data()));
  }
}
