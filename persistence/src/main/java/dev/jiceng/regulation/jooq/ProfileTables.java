package dev.jiceng.regulation.jooq;

import static dev.jiceng.jooq.area.Tables.REGULATION_PROFILE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import dev.jiceng.regulation.ProfileRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Shipped profiles and the county's own as one table, under the alias given. The fields are made
 * once: rows are read by the very objects that were selected.
 */
final class ProfileTables {
  /** The platform's own table; its schema is called the same for every tenant. */
  private static final dev.jiceng.jooq.platform.tables.RegulationProfile SHIPPED =
      dev.jiceng.jooq.platform.Tables.REGULATION_PROFILE;

  final Table<?> table;
  final Field<UUID> id;
  final Field<String> profile;
  final Field<Integer> version;
  final Field<Boolean> current;
  final Field<Boolean> shipped;
  final Field<String> nameZh;
  final Field<String> nameEn;
  final Field<String> issuer;
  final Field<LocalDate> effectiveFrom;
  final Field<LocalDate> effectiveUntil;
  final Field<Boolean> underReview;
  final Field<String[]> ancestors;

  /** The JSON as text. */
  final Field<String> content;

  /** As {@link ProfileRef#toString()}. */
  final Field<String> ref;

  private ProfileTables(Table<?> table) {
    this.table = table;
    id = of(REGULATION_PROFILE.ID);
    profile = of(REGULATION_PROFILE.PROFILE);
    version = of(REGULATION_PROFILE.VERSION);
    current = of(REGULATION_PROFILE.CURRENT);
    shipped = DSL.field(DSL.name(table.getName(), "shipped"), Boolean.class);
    nameZh = of(REGULATION_PROFILE.NAME_ZH);
    nameEn = of(REGULATION_PROFILE.NAME_EN);
    issuer = of(REGULATION_PROFILE.ISSUER);
    effectiveFrom = of(REGULATION_PROFILE.EFFECTIVE_FROM);
    effectiveUntil = of(REGULATION_PROFILE.EFFECTIVE_UNTIL);
    underReview = of(REGULATION_PROFILE.UNDER_REVIEW);
    ancestors = of(REGULATION_PROFILE.ANCESTORS);
    content = of(REGULATION_PROFILE.CONTENT).cast(SQLDataType.CLOB);
    ref = profile.concat(inline("@")).concat(version.cast(String.class));
  }

  static ProfileTables as(String alias) {
    Select<?> own =
        select(REGULATION_PROFILE.fields())
            .select(inline(false).as("shipped"))
            .from(REGULATION_PROFILE);
    Select<?> shipped = select(SHIPPED.fields()).select(inline(true).as("shipped")).from(SHIPPED);
    return new ProfileTables(union(own, shipped).asTable(alias));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Select<?> union(Select one, Select other) {
    return one.unionAll(other);
  }

  private <T> Field<T> of(Field<T> column) {
    return DSL.field(DSL.name(table.getName(), column.getName()), column.getDataType());
  }

  /** The named versions and all they inherit from. */
  Condition isOfLines(Collection<ProfileRef> refs) {
    var named = refs.stream().map(ProfileRef::toString).toList();
    var of = as("named");
    return ref.in(named)
        .or(
            ref.in(
                select(field("unnest({0})", String.class, of.ancestors))
                    .from(of.table)
                    .where(of.ref.in(named))));
  }

  /** Everything a header is made of. */
  List<Field<?>> header() {
    return List.of(
        id,
        profile,
        version,
        current,
        shipped,
        nameZh,
        nameEn,
        issuer,
        effectiveFrom,
        effectiveUntil,
        underReview);
  }
}
