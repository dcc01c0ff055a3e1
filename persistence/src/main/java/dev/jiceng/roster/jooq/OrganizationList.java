package dev.jiceng.roster.jooq;

import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.POST;
import static org.jooq.impl.DSL.noCondition;

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
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/** The list of organizations with their posts and present holders. */
public final class OrganizationList {
  private OrganizationList() {}

  private static final List<Field<?>> COLUMNS =
      List.of(
          ORGANIZATION.TOWNSHIP,
          ORGANIZATION.COMMUNITY,
          ORGANIZATION.ID,
          ORGANIZATION.NAME,
          ORGANIZATION.KIND,
          ORGANIZATION.DISSOLVED_ON,
          ORGANIZATION.VERSION);

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", ORGANIZATION.ID)
            .filter("community", ORGANIZATION.COMMUNITY)
            .filter("kind", ORGANIZATION.KIND)
            .filter("name", ORGANIZATION.NAME)
            .order("COMMUNITY", ORGANIZATION.COMMUNITY)
            .order("NAME", ORGANIZATION.NAME);
    return new Listing(
        ORGANIZATION,
        columns,
        List.of(new Order("COMMUNITY", false)),
        ORGANIZATION.ID,
        noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, ORGANIZATION.COMMUNITY);
  }

  public static Nest<OrganizationRow> nest(LocalDate today, boolean withPosts) {
    return new Nest<>(
        COLUMNS,
        withPosts ? List.of(posts(), memberships(today), people()) : List.of(),
        group -> row(group, withPosts));
  }

  private static Nest.Child posts() {
    return new Nest.Child(
        POST,
        page ->
            POST.TOWNSHIP
                .eq(page.of(ORGANIZATION.TOWNSHIP))
                .and(POST.ORGANIZATION.eq(page.of(ORGANIZATION.ID))),
        List.of(POST.ID, POST.KIND, POST.CHARGE, POST.TITLE, POST.LEAD, POST.SEATS, POST.VERSION),
        List.of(POST.ID));
  }

  private static Nest.Child memberships(LocalDate today) {
    return new Nest.Child(
        MEMBERSHIP,
        page ->
            MEMBERSHIP
                .TOWNSHIP
                .eq(POST.TOWNSHIP)
                .and(MEMBERSHIP.POST.eq(POST.ID))
                .and(MEMBERSHIP.STARTS_ON.le(today))
                .and(MEMBERSHIP.ENDS_ON.isNull().or(MEMBERSHIP.ENDS_ON.ge(today))),
        List.of(MEMBERSHIP.ID, MEMBERSHIP.PERSON, MEMBERSHIP.STARTS_ON),
        List.of(MEMBERSHIP.ID));
  }

  private static Nest.Child people() {
    return new Nest.Child(
        PERSON,
        page -> PERSON.TOWNSHIP.eq(MEMBERSHIP.TOWNSHIP).and(PERSON.ID.eq(MEMBERSHIP.PERSON)),
        List.of(PERSON.NAME),
        List.of());
  }

  private static OrganizationRow row(Group row, boolean withPosts) {
    return new OrganizationRow(
        row.get(ORGANIZATION.TOWNSHIP),
        row.get(ORGANIZATION.COMMUNITY),
        row.get(ORGANIZATION.ID),
        row.get(ORGANIZATION.NAME),
        OrganizationKind.valueOf(row.get(ORGANIZATION.KIND)),
        row.find(ORGANIZATION.DISSOLVED_ON),
        row.get(ORGANIZATION.VERSION),
        withPosts ? row.children(POST.ID, post -> post(post, row)) : null);
  }

  private static OrganizationRow.PostRow post(Group post, Group organization) {
    return new OrganizationRow.PostRow(
        organization.get(ORGANIZATION.TOWNSHIP),
        organization.get(ORGANIZATION.COMMUNITY),
        post.get(POST.ID),
        Post.Kind.valueOf(post.get(POST.KIND)),
        RosterFields.charge(post.find(POST.CHARGE)),
        post.get(POST.TITLE),
        post.get(POST.LEAD),
        post.get(POST.SEATS),
        post.get(POST.VERSION),
        post.children(MEMBERSHIP.ID, holder -> holder(holder, organization)));
  }

  private static OrganizationRow.Holder holder(Group holder, Group organization) {
    return new OrganizationRow.Holder(
        organization.get(ORGANIZATION.COMMUNITY),
        organization.get(ORGANIZATION.TOWNSHIP),
        holder.get(MEMBERSHIP.ID),
        holder.get(MEMBERSHIP.PERSON),
        holder.get(PERSON.NAME),
        holder.get(MEMBERSHIP.STARTS_ON));
  }
}
