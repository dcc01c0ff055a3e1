package dev.jiceng.roster.jooq;

import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.POST;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Coded;
import dev.jiceng.roster.Education;
import dev.jiceng.roster.Ethnicity;
import dev.jiceng.roster.Gender;
import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Organization;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.Origin;
import dev.jiceng.roster.PoliticalStatus;
import dev.jiceng.roster.Post;
import dev.jiceng.roster.PostCharge;
import dev.jiceng.roster.Profile;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How the roster's rows become what the rules speak of. */
final class RosterFields {
  static final List<Field<?>> ORGANIZATIONS =
      List.of(
          ORGANIZATION.ID,
          ORGANIZATION.COMMUNITY,
          ORGANIZATION.KIND,
          ORGANIZATION.NAME,
          ORGANIZATION.DISSOLVED_ON,
          ORGANIZATION.VERSION);

  static final List<Field<?>> POSTS =
      List.of(
          POST.ID,
          POST.ORGANIZATION,
          POST.KIND,
          POST.CHARGE,
          POST.TITLE,
          POST.LEAD,
          POST.SEATS,
          POST.VERSION);

  static final List<Field<?>> MEMBERSHIPS =
      List.of(
          MEMBERSHIP.ID,
          MEMBERSHIP.PERSON,
          MEMBERSHIP.POST,
          MEMBERSHIP.STARTS_ON,
          MEMBERSHIP.ENDS_ON,
          MEMBERSHIP.END_REASON,
          MEMBERSHIP.VERSION);

  static final List<Field<?>> PROFILES =
      List.of(
          PERSON.GENDER,
          PERSON.BIRTH_DATE,
          PERSON.ETHNICITY,
          PERSON.EDUCATION,
          PERSON.POLITICAL_STATUS,
          PERSON.ORIGIN,
          PERSON.SKILLS,
          PERSON.VERSION);

  private RosterFields() {}

  static Organization organization(Record row) {
    return new Organization(
        row.get(ORGANIZATION.ID),
        DivisionCode.of(row.get(ORGANIZATION.COMMUNITY)),
        OrganizationKind.valueOf(row.get(ORGANIZATION.KIND)),
        row.get(ORGANIZATION.NAME),
        row.get(ORGANIZATION.DISSOLVED_ON),
        row.get(ORGANIZATION.VERSION));
  }

  static Post post(Record row) {
    return new Post(
        row.get(POST.ID),
        row.get(POST.ORGANIZATION),
        Post.Kind.valueOf(row.get(POST.KIND)),
        charge(row.get(POST.CHARGE)),
        row.get(POST.TITLE),
        row.get(POST.LEAD),
        row.get(POST.SEATS),
        row.get(POST.VERSION));
  }

  static @Nullable PostCharge charge(@Nullable String name) {
    return name == null ? null : PostCharge.valueOf(name);
  }

  static Membership membership(Record row) {
    return new Membership(
        row.get(MEMBERSHIP.ID),
        row.get(MEMBERSHIP.PERSON),
        row.get(MEMBERSHIP.POST),
        row.get(MEMBERSHIP.STARTS_ON),
        end(row),
        row.get(MEMBERSHIP.VERSION));
  }

  private static Membership.@Nullable End end(Record row) {
    var on = row.get(MEMBERSHIP.ENDS_ON);
    return on == null
        ? null
        : new Membership.End(on, Membership.Reason.valueOf(row.get(MEMBERSHIP.END_REASON)));
  }

  static Profile profile(Record row) {
    return new Profile(
        Objects.requireNonNull(coded(Gender.class, row.get(PERSON.GENDER))),
        row.get(PERSON.BIRTH_DATE),
        coded(Ethnicity.class, row.get(PERSON.ETHNICITY)),
        coded(Education.class, row.get(PERSON.EDUCATION)),
        coded(PoliticalStatus.class, row.get(PERSON.POLITICAL_STATUS)),
        origin(row.get(PERSON.ORIGIN)),
        List.of(row.get(PERSON.SKILLS)));
  }

  private static @Nullable Origin origin(@Nullable String name) {
    return name == null ? null : Origin.valueOf(name);
  }

  private static <E extends Enum<E> & Coded> @Nullable E coded(
      Class<E> list, @Nullable String code) {
    return code == null ? null : Coded.of(list, code);
  }

  static @Nullable String code(@Nullable Coded value) {
    return value == null ? null : value.code();
  }
}
