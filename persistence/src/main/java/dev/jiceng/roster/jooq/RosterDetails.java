package dev.jiceng.roster.jooq;

import static dev.jiceng.jooq.area.Tables.KINSHIP;
import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.POST;

import dev.jiceng.roster.Coded;
import dev.jiceng.roster.KinshipKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** What the roster's lists do not carry, by id; one statement each, however many are asked for. */
public final class RosterDetails {
  private static final List<Field<?>> BODY =
      List.of(
          ORGANIZATION.TOWNSHIP,
          ORGANIZATION.COMMUNITY,
          ORGANIZATION.ID,
          ORGANIZATION.NAME,
          ORGANIZATION.KIND,
          ORGANIZATION.DISSOLVED_ON,
          ORGANIZATION.VERSION);

  private RosterDetails() {}

  /** People with their profiles. */
  public static Map<UUID, PersonRow> people(DSLContext sql, Collection<UUID> people) {
    return sql.select(PERSON.TOWNSHIP, PERSON.ID, PERSON.NAME)
        .select(RosterFields.PROFILES)
        .from(PERSON)
        .where(PERSON.ID.in(people))
        .fetchMap(PERSON.ID, RosterDetails::person);
  }

  private static PersonRow person(Record row) {
    var details = new PersonRow.Details(RosterFields.profile(row), row.get(PERSON.VERSION));
    return new PersonRow(
        row.get(PERSON.TOWNSHIP), row.get(PERSON.ID), row.get(PERSON.NAME), details);
  }

  /** Posts without their holders. */
  public static Map<UUID, OrganizationRow.PostRow> posts(
      DSLContext sql, Condition within, Collection<UUID> posts) {
    return sql.select(RosterFields.POSTS)
        .select(BODY)
        .from(POST)
        .join(ORGANIZATION)
        .on(ORGANIZATION.TOWNSHIP.eq(POST.TOWNSHIP))
        .and(ORGANIZATION.ID.eq(POST.ORGANIZATION))
        .where(POST.ID.in(posts))
        .and(within)
        .fetchMap(POST.ID, RosterDetails::post);
  }

  /** Who holds the post that day. */
  public static List<OrganizationRow.Holder> holders(
      DSLContext sql, OrganizationRow.PostRow post, LocalDate on) {
    return sql.select(MEMBERSHIP.ID, MEMBERSHIP.PERSON, PERSON.NAME, MEMBERSHIP.STARTS_ON)
        .from(MEMBERSHIP)
        .join(PERSON)
        .on(PERSON.ID.eq(MEMBERSHIP.PERSON))
        .where(MEMBERSHIP.POST.eq(post.uuid()))
        .and(MEMBERSHIP.STARTS_ON.le(on))
        .and(MEMBERSHIP.ENDS_ON.isNull().or(MEMBERSHIP.ENDS_ON.ge(on)))
        .orderBy(MEMBERSHIP.ID)
        .fetch(row ->
            new OrganizationRow.Holder(
                post.communityCode(),
                post.township(),
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4()));
  }

  private static OrganizationRow.PostRow post(Record row) {
    var post = RosterFields.post(row);
    return new OrganizationRow.PostRow(
        row.get(ORGANIZATION.TOWNSHIP),
        row.get(ORGANIZATION.COMMUNITY),
        post.id(),
        post.kind(),
        post.charge(),
        post.title(),
        post.lead(),
        post.seats(),
        post.version(),
        null);
  }

  /** Kinship by its own id. */
  public static Map<UUID, KinshipRow> kinships(DSLContext sql, Collection<UUID> kinships) {
    var found = new HashMap<UUID, KinshipRow>();
    kinships(sql, KINSHIP.ID.in(kinships)).forEach(row -> found.put(row.uuid(), row));
    return found;
  }

  /** Whatever was recorded of the people, from either side. */
  public static Map<UUID, List<KinshipRow>> kin(DSLContext sql, Collection<UUID> people) {
    var found = new HashMap<UUID, List<KinshipRow>>();
    for (var row : kinships(sql, KINSHIP.PERSON.in(people).or(KINSHIP.RELATIVE.in(people)))) {
      for (UUID one : Set.of(row.person().uuid(), row.relative().uuid())) {
        found.computeIfAbsent(one, _ -> new ArrayList<>()).add(row);
      }
    }
    return found;
  }

  private static List<KinshipRow> kinships(DSLContext sql, Condition which) {
    var relative = PERSON.as("relative");
    return sql.select(
            KINSHIP.ID,
            KINSHIP.TOWNSHIP,
            KINSHIP.KIND,
            KINSHIP.PERSON,
            PERSON.NAME,
            KINSHIP.RELATIVE,
            relative.NAME)
        .from(KINSHIP)
        .join(PERSON)
        .on(PERSON.TOWNSHIP.eq(KINSHIP.TOWNSHIP))
        .and(PERSON.ID.eq(KINSHIP.PERSON))
        .join(relative)
        .on(relative.TOWNSHIP.eq(KINSHIP.TOWNSHIP))
        .and(relative.ID.eq(KINSHIP.RELATIVE))
        .where(which)
        .orderBy(KINSHIP.ID)
        .fetch(row ->
            new KinshipRow(
                row.value1(),
                new PersonRow(row.value2(), row.value4(), row.value5()),
                new PersonRow(row.value2(), row.value6(), row.value7()),
                Coded.of(KinshipKind.class, row.value3())));
  }
}
