package dev.jiceng.affairs.document.jooq;

import static dev.jiceng.jooq.area.Tables.STANDING_DOCUMENT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;

import dev.jiceng.affairs.document.DocumentKind;
import dev.jiceng.affairs.document.StandingDocument;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;

/** The list of standing documents, those adopted last first; and what of it is public (D-7). */
public final class DocumentList {
  private static final List<Field<?>> PUBLIC =
      List.of(
          STANDING_DOCUMENT.ID,
          STANDING_DOCUMENT.COMMUNITY,
          STANDING_DOCUMENT.KIND,
          STANDING_DOCUMENT.EDITION,
          STANDING_DOCUMENT.TITLE,
          STANDING_DOCUMENT.TEXT,
          STANDING_DOCUMENT.ADOPTED_ON,
          STANDING_DOCUMENT.PUBLISHED_ON,
          STANDING_DOCUMENT.SUPERSEDED);

  private DocumentList() {}

  public static Listing listing() {
    return listing(noCondition());
  }

  public static Listing published() {
    return listing(STANDING_DOCUMENT.PUBLISHED_ON.isNotNull());
  }

  private static Listing listing(Condition always) {
    var inForce =
        field(STANDING_DOCUMENT.PUBLISHED_ON.isNotNull().and(not(STANDING_DOCUMENT.SUPERSEDED)));
    var columns =
        new Columns()
            .filter("id", STANDING_DOCUMENT.ID)
            .filter("community", STANDING_DOCUMENT.COMMUNITY)
            .filter("kind", STANDING_DOCUMENT.KIND)
            .filter("title", STANDING_DOCUMENT.TITLE)
            .filter("adoptedOn", STANDING_DOCUMENT.ADOPTED_ON)
            .filter("publishedOn", STANDING_DOCUMENT.PUBLISHED_ON)
            .filter("inForce", inForce)
            .order("ADOPTED_ON", STANDING_DOCUMENT.ADOPTED_ON)
            .order("COMMUNITY", STANDING_DOCUMENT.COMMUNITY)
            .group("township", STANDING_DOCUMENT.TOWNSHIP)
            .group("community", STANDING_DOCUMENT.COMMUNITY)
            .group("kind", STANDING_DOCUMENT.KIND)
            .group("inForce", inForce);
    return new Listing(
        STANDING_DOCUMENT,
        columns,
        List.of(new Order("ADOPTED_ON", true)),
        STANDING_DOCUMENT.ID,
        always);
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, STANDING_DOCUMENT.COMMUNITY);
  }

  /** What of a county's board lies in the area. */
  public static Condition within(DivisionCode area) {
    return Boards.within(area, STANDING_DOCUMENT.TOWNSHIP, STANDING_DOCUMENT.COMMUNITY);
  }

  public static Nest<StandingDocument> nest() {
    return new Nest<>(List.of(STANDING_DOCUMENT.fields()), List.of(), DocumentList::row);
  }

  public static Nest<PublicDocument> publicNest() {
    return new Nest<>(PUBLIC, List.of(), DocumentList::publicRow);
  }

  private static StandingDocument row(Group row) {
    return new StandingDocument(
        row.get(STANDING_DOCUMENT.ID),
        DivisionCode.of(row.get(STANDING_DOCUMENT.COMMUNITY)),
        DocumentKind.valueOf(row.get(STANDING_DOCUMENT.KIND)),
        row.get(STANDING_DOCUMENT.EDITION),
        new StandingDocument.Content(
            row.get(STANDING_DOCUMENT.TITLE),
            row.get(STANDING_DOCUMENT.TEXT),
            row.find(STANDING_DOCUMENT.FILE)),
        row.get(STANDING_DOCUMENT.RESOLUTION),
        row.get(STANDING_DOCUMENT.ADOPTED_ON),
        row.find(STANDING_DOCUMENT.PUBLISHED_ON),
        row.get(STANDING_DOCUMENT.SUPERSEDED),
        row.get(STANDING_DOCUMENT.VERSION));
  }

  private static PublicDocument publicRow(Group row) {
    return new PublicDocument(
        row.get(STANDING_DOCUMENT.ID),
        DivisionCode.of(row.get(STANDING_DOCUMENT.COMMUNITY)),
        DocumentKind.valueOf(row.get(STANDING_DOCUMENT.KIND)),
        row.get(STANDING_DOCUMENT.EDITION),
        row.get(STANDING_DOCUMENT.TITLE),
        row.get(STANDING_DOCUMENT.TEXT),
        row.get(STANDING_DOCUMENT.ADOPTED_ON),
        Objects.requireNonNull(row.find(STANDING_DOCUMENT.PUBLISHED_ON)),
        !row.get(STANDING_DOCUMENT.SUPERSEDED));
  }
}
