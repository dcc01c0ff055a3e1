package dev.jiceng.roster.jooq;

import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.POST;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.roster.Membership;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.Post;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** The list of memberships, those that run and those that have ended (PD-6). */
public final class MembershipList {
  private static final List<Field<?>> COLUMNS =
      Stream.<List<Field<?>>>of(
              RosterFields.MEMBERSHIPS,
              List.of(PERSON.NAME),
              RosterFields.POSTS,
              List.of(ORGANIZATION.TOWNSHIP),
              RosterFields.ORGANIZATIONS)
          .flatMap(List::stream)
          .toList();

  private MembershipList() {}

  /** Memberships with their posts and bodies. */
  static Table<?> held() {
    return MEMBERSHIP
        .join(POST)
        .on(POST.TOWNSHIP.eq(MEMBERSHIP.TOWNSHIP))
        .and(POST.ID.eq(MEMBERSHIP.POST))
        .join(ORGANIZATION)
        .on(ORGANIZATION.TOWNSHIP.eq(POST.TOWNSHIP))
        .and(ORGANIZATION.ID.eq(POST.ORGANIZATION));
  }

  public static Listing listing(LocalDate today) {
    var people =
        held()
            .join(PERSON)
            .on(PERSON.TOWNSHIP.eq(MEMBERSHIP.TOWNSHIP))
            .and(PERSON.ID.eq(MEMBERSHIP.PERSON));
    var columns =
        columns(today)
            .filter("id", MEMBERSHIP.ID)
            .filter("person", MEMBERSHIP.PERSON)
            .filter("name", PERSON.NAME)
            .order("COMMUNITY", ORGANIZATION.COMMUNITY)
            .order("NAME", PERSON.NAME)
            .order("STARTS_ON", MEMBERSHIP.STARTS_ON);
    return new Listing(
        people, columns, List.of(new Order("COMMUNITY", false)), MEMBERSHIP.ID, noCondition());
  }

  /** Conditions that a list of people puts on what they hold and held. */
  static Columns.Relation ofPerson(LocalDate today) {
    var tie = MEMBERSHIP.TOWNSHIP.eq(PERSON.TOWNSHIP).and(MEMBERSHIP.PERSON.eq(PERSON.ID));
    return new Columns.Relation(held(), tie, columns(today));
  }

  private static Columns columns(LocalDate today) {
    var runs =
        MEMBERSHIP
            .STARTS_ON
            .le(today)
            .and(MEMBERSHIP.ENDS_ON.isNull().or(MEMBERSHIP.ENDS_ON.ge(today)));
    return new Columns()
        .filter("community", ORGANIZATION.COMMUNITY)
        .filter("organizationKind", ORGANIZATION.KIND)
        .filter("postKind", POST.KIND)
        .filter("startsOn", MEMBERSHIP.STARTS_ON)
        .filter("endsOn", MEMBERSHIP.ENDS_ON)
        .filter("endReason", MEMBERSHIP.END_REASON)
        .filter("running", field(runs));
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, ORGANIZATION.COMMUNITY);
  }

  public static Nest<MembershipRow> nest() {
    return new Nest<>(COLUMNS, List.of(), MembershipList::row);
  }

  public static Map<UUID, MembershipRow> byId(
      DSLContext sql, Condition within, Collection<UUID> ids) {
    return listing(LocalDate.EPOCH).byId(sql, within, ids, nest(), MembershipRow::uuid);
  }

  /** Everything people hold and held, by person, oldest first. */
  public static Map<UUID, List<MembershipRow>> history(DSLContext sql, Collection<UUID> people) {
    return listing(LocalDate.EPOCH).all(sql, MEMBERSHIP.PERSON.in(people), nest()).stream()
        .sorted(Comparator.comparing(MembershipRow::startsOn).thenComparing(MembershipRow::uuid))
        .collect(groupingBy(row -> row.person().uuid()));
  }

  private static MembershipRow row(Group row) {
    var reason = row.find(MEMBERSHIP.END_REASON);
    var person =
        new PersonRow(
            row.get(ORGANIZATION.TOWNSHIP), row.get(MEMBERSHIP.PERSON), row.get(PERSON.NAME));
    return new MembershipRow(
        row.get(MEMBERSHIP.ID),
        person,
        post(row),
        organization(row),
        row.get(MEMBERSHIP.STARTS_ON),
        row.find(MEMBERSHIP.ENDS_ON),
        reason == null ? null : Membership.Reason.valueOf(reason),
        row.get(MEMBERSHIP.VERSION));
  }

  private static OrganizationRow.PostRow post(Group row) {
    return new OrganizationRow.PostRow(
        row.get(ORGANIZATION.TOWNSHIP),
        row.get(ORGANIZATION.COMMUNITY),
        row.get(POST.ID),
        Post.Kind.valueOf(row.get(POST.KIND)),
        RosterFields.charge(row.find(POST.CHARGE)),
        row.get(POST.TITLE),
        row.get(POST.LEAD),
        row.get(POST.SEATS),
        row.get(POST.VERSION),
        null);
  }

  private static OrganizationRow organization(Group row) {
    return new OrganizationRow(
        row.get(ORGANIZATION.TOWNSHIP),
        row.get(ORGANIZATION.COMMUNITY),
        row.get(ORGANIZATION.ID),
        row.get(ORGANIZATION.NAME),
        OrganizationKind.valueOf(row.get(ORGANIZATION.KIND)),
        row.find(ORGANIZATION.DISSOLVED_ON),
        row.get(ORGANIZATION.VERSION),
        null);
  }
}
