package dev.jiceng.duty.quota.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.POST;
import static dev.jiceng.jooq.area.Tables.POST_QUOTA;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.jiceng.affairs.Mark;
import dev.jiceng.division.CommunityKind;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.duty.quota.PostQuota;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.Post;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/** How many posts communities have, and how many people sit in their two committees (PD-4). */
public final class QuotaList {
  private final Field<Integer> people;

  public QuotaList(LocalDate today) {
    this.people = people(today);
  }

  private static Field<Integer> people(LocalDate today) {
    var committees = OrganizationKind.TWO_COMMITTEES.stream().map(Enum::name).toList();
    return field(
        select(countDistinct(MEMBERSHIP.PERSON))
            .from(MEMBERSHIP)
            .join(POST)
            .on(POST.TOWNSHIP.eq(MEMBERSHIP.TOWNSHIP))
            .and(POST.ID.eq(MEMBERSHIP.POST))
            .join(ORGANIZATION)
            .on(ORGANIZATION.TOWNSHIP.eq(POST.TOWNSHIP))
            .and(ORGANIZATION.ID.eq(POST.ORGANIZATION))
            .where(ORGANIZATION.TOWNSHIP.eq(POST_QUOTA.TOWNSHIP))
            .and(ORGANIZATION.COMMUNITY.eq(POST_QUOTA.COMMUNITY))
            .and(ORGANIZATION.KIND.in(committees.stream().map(name -> inline(name)).toList()))
            .and(POST.KIND.ne(inline(Post.Kind.OTHER.name())))
            .and(MEMBERSHIP.STARTS_ON.le(inline(today)))
            .and(MEMBERSHIP.ENDS_ON.isNull().or(MEMBERSHIP.ENDS_ON.ge(inline(today)))));
  }

  public Listing listing() {
    var columns =
        new Columns()
            .filter("id", POST_QUOTA.ID)
            .filter("community", POST_QUOTA.COMMUNITY)
            .filter("kind", COMMUNITY.KIND)
            .filter("posts", POST_QUOTA.POSTS)
            .filter("people", people)
            .order("COMMUNITY", POST_QUOTA.COMMUNITY)
            .order("POSTS", POST_QUOTA.POSTS)
            .group("township", POST_QUOTA.TOWNSHIP)
            .group("community", POST_QUOTA.COMMUNITY)
            .group("kind", COMMUNITY.KIND)
            .sum("posts", POST_QUOTA.POSTS)
            .sum("ceiling", POST_QUOTA.CEILING)
            .sum("people", people);
    var from =
        POST_QUOTA
            .join(COMMUNITY)
            .on(COMMUNITY.TOWNSHIP.eq(POST_QUOTA.TOWNSHIP))
            .and(COMMUNITY.CODE.eq(POST_QUOTA.COMMUNITY));
    return new Listing(
        from, columns, List.of(new Order("COMMUNITY", false)), POST_QUOTA.ID, noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, POST_QUOTA.COMMUNITY);
  }

  public Nest<QuotaRow> nest() {
    var columns = new ArrayList<Field<?>>(List.of(POST_QUOTA.fields()));
    columns.add(COMMUNITY.KIND);
    columns.add(people);
    return new Nest<>(columns, List.of(), this::row);
  }

  private QuotaRow row(Group row) {
    var quota =
        new PostQuota(
            row.get(POST_QUOTA.ID),
            DivisionCode.of(row.get(POST_QUOTA.COMMUNITY)),
            row.get(POST_QUOTA.POSTS),
            row.get(POST_QUOTA.CEILING),
            row.get(POST_QUOTA.REASON),
            new Mark(
                new Actor(row.get(POST_QUOTA.SET_BY), row.get(POST_QUOTA.SET_NAME)),
                row.get(POST_QUOTA.SET_AT)),
            row.get(POST_QUOTA.VERSION));
    return new QuotaRow(quota, CommunityKind.valueOf(row.get(COMMUNITY.KIND)), row.get(people));
  }
}
