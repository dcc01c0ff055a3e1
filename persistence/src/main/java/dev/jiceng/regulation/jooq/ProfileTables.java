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
import org.jooq.JSONB;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Shipped profiles and the county's own as one table, under the alias given. */
record ProfileTables(Table<?> table) {
  /** The platform's own table; its schema is called the same for every tenant. */
  private static final dev.jiceng.jooq.platform.tables.RegulationProfile SHIPPED =
      dev.jiceng.jooq.platform.Tables.REGULATION_PROFILE;

  static ProfileTables as(String alias) {
    Select<?> own =
        select(REGULATION_PROFILE.fields())
            .select(inline(false).as("shipped"))
            .from(REGULATION_PROFILE);
    Select<?> shipped =
        select(SHIPPED.fields()).select(inline(true).as("shipped")).from(SHIPPED);
    return new ProfileTables(union(own, shipped).asTable(alias));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Select<?> union(Select one, Select other) {
    return one.unionAll(other);
  }

  Field<UUID> id() {
    return of(REGULATION_PROFILE.ID);
  }

  Field<String> profile() {
    return of(REGULATION_PROFILE.PROFILE);
  }

  Field<Integer> version() {
    return of(REGULATION_PROFILE.VERSION);
  }

  Field<Boolean> current() {
    return of(REGULATION_PROFILE.CURRENT);
  }

  Field<String> nameZh() {
    return of(REGULATION_PROFILE.NAME_ZH);
  }

  Field<String> nameEn() {
    return of(REGULATION_PROFILE.NAME_EN);
  }

  Field<String> issuer() {
    return of(REGULATION_PROFILE.ISSUER);
  }

  Field<LocalDate> effectiveFrom() {
    return of(REGULATION_PROFILE.EFFECTIVE_FROM);
  }

  Field<LocalDate> effectiveUntil() {
    return of(REGULATION_PROFILE.EFFECTIVE_UNTIL);
  }

  Field<Boolean> underReview() {
    return of(REGULATION_PROFILE.UNDER_REVIEW);
  }

  Field<String[]> ancestors() {
    return of(REGULATION_PROFILE.ANCESTORS);
  }

  Field<JSONB> content() {
    return of(REGULATION_PROFILE.CONTENT);
  }

  Field<Boolean> shipped() {
    return DSL.field(DSL.name(table.getName(), "shipped"), Boolean.class);
  }

  private <T> Field<T> of(Field<T> column) {
    return DSL.field(DSL.name(table.getName(), column.getName()), column.getDataType());
  }

  /** As {@link ProfileRef#toString()}. */
  Field<String> ref() {
    return profile().concat(inline("@")).concat(version().cast(String.class));
  }

  /** The named versions and all they inherit from. */
  Condition isOfLines(Collection<ProfileRef> refs) {
    var named = refs.stream().map(ProfileRef::toString).toList();
    var of = as("named");
    return ref()
        .in(named)
        .or(
            ref()
                .in(
                    select(field("unnest({0})", String.class, of.ancestors()))
                        .from(of.table())
                        .where(of.ref().in(named))));
  }

  /** Everything a header is made of. */
  List<Field<?>> header() {
    return List.of(
        id(),
        profile(),
        version(),
        current(),
        shipped(),
        nameZh(),
        nameEn(),
        issuer(),
        effectiveFrom(),
        effectiveUntil(),
        underReview());
  }
}
