package dev.jiceng.regulation.jooq;

import dev.jiceng.regulation.Pedigree;
import dev.jiceng.regulation.Profile;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.Words;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The list of profiles, every version of them: a county's own and the shipped ones. */
public final class RegulationProfileList {
  private static final ProfileTables PAGE = ProfileTables.as("listed");
  private static final ProfileTables LINE = ProfileTables.as("line");

  private RegulationProfileList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("profile", PAGE.profile())
            .filter("version", PAGE.version())
            .filter("current", PAGE.current())
            .filter("shipped", PAGE.shipped())
            .filter("underReview", PAGE.underReview())
            .filter("effectiveFrom", PAGE.effectiveFrom())
            .filter("effectiveUntil", PAGE.effectiveUntil())
            .order("PROFILE", PAGE.profile(), PAGE.version())
            .order("EFFECTIVE_FROM", PAGE.effectiveFrom());
    return new Listing(
        PAGE.table(), columns, List.of(new Order("PROFILE", false)), PAGE.id(), DSL.noCondition());
  }

  /** Shipped profiles are the same in every county: over several counties they are left out. */
  public static Condition within(int counties) {
    return counties == 1 ? DSL.noCondition() : PAGE.shipped().isFalse();
  }

  public static Condition is(ProfileRef ref) {
    return PAGE.profile().eq(ref.id()).and(PAGE.version().eq(ref.version()));
  }

  /** The version that holds now under that id. */
  public static Condition isCurrent(String profile) {
    return PAGE.profile().eq(profile).and(PAGE.current());
  }

  /** {@code whole} brings what each profile says, with its line. */
  public static Nest<RegulationProfileRow> nest(boolean whole) {
    var columns = new ArrayList<Field<?>>(PAGE.header());
    if (!whole) {
      return new Nest<>(columns, List.of(), group -> row(group, null));
    }
    columns.add(PAGE.content());
    var line =
        new Nest.Child(
            LINE.table(),
            page ->
                LINE.ref()
                    .eq(DSL.any(page.of(PAGE.ancestors()))),
            List.of(LINE.id(), LINE.content()),
            List.of(LINE.id()));
    columns.add(PAGE.ancestors());
    return new Nest<>(columns, List.of(line), group -> row(group, pedigree(group)));
  }

  private static Pedigree pedigree(Group row) {
    var profile = ProfileJson.read(row.get(PAGE.content()).data());
    List<Profile> line =
        row.children(LINE.id(), group -> ProfileJson.read(group.get(LINE.content()).data()));
    return Pedigree.of(profile, line);
  }

  private static RegulationProfileRow row(
      Group row, @org.jspecify.annotations.Nullable Pedigree pedigree) {
    return new RegulationProfileRow(
        row.get(PAGE.id()),
        row.get(PAGE.profile()),
        row.get(PAGE.version()),
        row.get(PAGE.current()),
        row.get(PAGE.shipped()),
        new Words(row.get(PAGE.nameZh()), row.get(PAGE.nameEn())),
        row.find(PAGE.issuer()),
        row.get(PAGE.effectiveFrom()),
        row.find(PAGE.effectiveUntil()),
        row.get(PAGE.underReview()),
        pedigree);
  }
}
