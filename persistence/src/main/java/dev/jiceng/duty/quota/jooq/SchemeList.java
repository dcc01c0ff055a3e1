package dev.jiceng.duty.quota.jooq;

import static dev.jiceng.jooq.area.Tables.POST_SCHEME;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.duty.quota.PostScheme;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** How counties judge the number of posts (PD-4). */
public final class SchemeList {
  private SchemeList() {}

  public static Listing listing() {
    return new Listing(
        POST_SCHEME,
        new Columns().order("COUNTY", POST_SCHEME.COUNTY),
        List.of(new Order("COUNTY", false)),
        POST_SCHEME.ID,
        noCondition());
  }

  /** A scheme as the API shows it, with the area whose callers find it again by its id. */
  public record Row(PostScheme scheme, DivisionCode seenFrom) {
    public UUID uuid() {
      return scheme.id();
    }
  }

  public static Nest<Row> nest(@Nullable DivisionCode seenFrom) {
    return new Nest<>(
        List.of(POST_SCHEME.fields()),
        List.of(),
        group -> {
          var scheme = scheme(group);
          return new Row(scheme, seenFrom == null ? scheme.county() : seenFrom);
        });
  }

  public static Map<UUID, Row> byId(
      DSLContext sql, Collection<UUID> ids, @Nullable DivisionCode seenFrom) {
    return listing().byId(sql, noCondition(), ids, nest(seenFrom), Row::uuid);
  }

  private static PostScheme scheme(Group row) {
    return new PostScheme(
        row.get(POST_SCHEME.ID),
        DivisionCode.of(row.get(POST_SCHEME.COUNTY)),
        row.get(POST_SCHEME.TOTAL),
        new PostScheme.Measure(
            row.get(POST_SCHEME.VILLAGE_BASE),
            row.get(POST_SCHEME.NEIGHBOURHOOD_BASE),
            row.get(POST_SCHEME.PEOPLE_PER_POST),
            row.get(POST_SCHEME.AREA_PER_POST),
            row.get(POST_SCHEME.TASKS_PER_POST)),
        row.get(POST_SCHEME.VERSION));
  }
}
