package dev.jiceng.regulation.jooq;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.regulation.Pedigree;
import dev.jiceng.regulation.Profile;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.Words;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Page;
import dev.jiceng.shared.jooq.PageQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The list of profiles, every version of them: a county's own and the shipped ones. */
public final class RegulationProfileList {
  private static final ProfileTables PAGE = ProfileTables.as("listed");
  private static final ProfileTables LINE = ProfileTables.as("line");

  private RegulationProfileList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("profile", PAGE.profile)
            .filter("version", PAGE.version)
            .filter("current", PAGE.current)
            .filter("shipped", PAGE.shipped)
            .filter("underReview", PAGE.underReview)
            .filter("effectiveFrom", PAGE.effectiveFrom)
            .filter("effectiveUntil", PAGE.effectiveUntil)
            .order("PROFILE", PAGE.profile, PAGE.version)
            .order("EFFECTIVE_FROM", PAGE.effectiveFrom);
    return new Listing(
        PAGE.table, columns, List.of(new Order("PROFILE", false)), PAGE.id, DSL.noCondition());
  }

  public static Condition all() {
    return DSL.noCondition();
  }

  /** Shipped profiles are the same in every county: over several counties they are left out. */
  public static Condition countiesOwn() {
    return PAGE.shipped.isFalse();
  }

  public static Condition in(Collection<UUID> ids) {
    return PAGE.id.in(ids);
  }

  public static Condition is(ProfileRef ref) {
    return PAGE.profile.eq(ref.id()).and(PAGE.version.eq(ref.version()));
  }

  /** The version that holds now under that id. */
  public static Condition isCurrent(String profile) {
    return PAGE.profile.eq(profile).and(PAGE.current);
  }

  /** At most a page of rows that meet the condition, by profile and version; one statement. */
  public static List<RegulationProfileRow> fetch(
      DSLContext sql, Condition condition, Nest<RegulationProfileRow> nest) {
    var query = new PageQuery(Map.of(), List.of(), 100, null, null, false, true, false);
    return listing().page(sql, condition, query, LocalDate.EPOCH, nest).rows().stream()
        .map(Page.Keyed::row)
        .toList();
  }

  /**
   * {@code whole} brings what each profile says, with its line; {@code seenFrom} is the township or
   * county it is shown to, null where each row is its issuer's.
   */
  public static Nest<RegulationProfileRow> nest(boolean whole, @Nullable DivisionCode seenFrom) {
    var columns = new ArrayList<Field<?>>(PAGE.header());
    if (!whole) {
      return new Nest<>(columns, List.of(), group -> row(group, seenFrom, null));
    }
    columns.add(PAGE.content);
    var line =
        new Nest.Child(
            LINE.table,
            page -> LINE.ref.eq(DSL.any(page.of(PAGE.ancestors))),
            List.of(LINE.id, LINE.content),
            List.of(LINE.id));
    columns.add(PAGE.ancestors);
    return new Nest<>(columns, List.of(line), group -> row(group, seenFrom, pedigree(group)));
  }

  private static Pedigree pedigree(Group row) {
    var profile = ProfileJson.read(row.get(PAGE.content));
    List<Profile> line = row.children(LINE.id, group -> ProfileJson.read(group.get(LINE.content)));
    return Pedigree.of(profile, line);
  }

  private static RegulationProfileRow row(
      Group row, @Nullable DivisionCode seenFrom, @Nullable Pedigree pedigree) {
    var issuer = row.find(PAGE.issuer);
    return new RegulationProfileRow(
        row.get(PAGE.id),
        seenFrom == null ? DivisionCode.of(Objects.requireNonNull(issuer)) : seenFrom,
        row.get(PAGE.profile),
        row.get(PAGE.version),
        row.get(PAGE.current),
        row.get(PAGE.shipped),
        new Words(row.get(PAGE.nameZh), row.get(PAGE.nameEn)),
        issuer,
        row.get(PAGE.effectiveFrom),
        row.find(PAGE.effectiveUntil),
        row.get(PAGE.underReview),
        pedigree);
  }
}
