package dev.jiceng.roster.jooq;

import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.POST;

import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Memberships;
import dev.jiceng.roster.Tenure;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Who holds and held which post of the township, or of its one community, the scope names. */
public final class JooqMemberships implements Memberships {
  private final DSLContext sql;
  private final Condition within;

  public JooqMemberships(DSLContext sql, Scope scope) {
    this.sql = sql;
    this.within = Reads.within(scope, ORGANIZATION.COMMUNITY);
  }

  @Override
  public Optional<Membership> find(UUID membership) {
    return sql.select(RosterFields.MEMBERSHIPS)
        .from(MEMBERSHIP)
        .join(POST)
        .on(POST.ID.eq(MEMBERSHIP.POST))
        .join(ORGANIZATION)
        .on(ORGANIZATION.ID.eq(POST.ORGANIZATION))
        .where(MEMBERSHIP.ID.eq(membership))
        .and(within)
        .fetchOptional(RosterFields::membership);
  }

  /** With what it is a membership of; locked to the end of the transaction. */
  public Optional<Tenure> hold(UUID membership) {
    sql.select(MEMBERSHIP.ID)
        .from(MEMBERSHIP)
        .where(MEMBERSHIP.ID.eq(membership))
        .forNoKeyUpdate()
        .fetch();
    return find(membership)
        .flatMap(held ->
            ofPeople(List.of(held.person())).stream()
                .filter(tenure -> tenure.membership().id().equals(membership))
                .findFirst());
  }

  /** In the whole township: what somebody holds elsewhere counts too. */
  @Override
  public List<Tenure> ofPeople(Collection<UUID> people) {
    return sql.select(RosterFields.MEMBERSHIPS)
        .select(RosterFields.POSTS)
        .select(RosterFields.ORGANIZATIONS)
        .from(MEMBERSHIP)
        .join(POST)
        .on(POST.ID.eq(MEMBERSHIP.POST))
        .join(ORGANIZATION)
        .on(ORGANIZATION.ID.eq(POST.ORGANIZATION))
        .where(MEMBERSHIP.PERSON.in(people))
        .orderBy(MEMBERSHIP.STARTS_ON, MEMBERSHIP.ID)
        .fetch(row ->
            new Tenure(
                RosterFields.membership(row),
                RosterFields.post(row),
                RosterFields.organization(row)));
  }

  @Override
  public List<Membership> ofPosts(Collection<UUID> posts) {
    return sql.select(RosterFields.MEMBERSHIPS)
        .from(MEMBERSHIP)
        .where(MEMBERSHIP.POST.in(posts))
        .orderBy(MEMBERSHIP.STARTS_ON, MEMBERSHIP.ID)
        .fetch(RosterFields::membership);
  }

  @Override
  public void add(Membership membership) {
    var end = membership.end();
    sql.insertInto(MEMBERSHIP)
        .set(MEMBERSHIP.ID, membership.id())
        .set(MEMBERSHIP.PERSON, membership.person())
        .set(MEMBERSHIP.POST, membership.post())
        .set(MEMBERSHIP.STARTS_ON, membership.startsOn())
        .set(MEMBERSHIP.ENDS_ON, membership.endsOn())
        .set(MEMBERSHIP.END_REASON, end == null ? null : end.reason().name())
        .execute();
  }

  @Override
  public Optional<Membership> save(Membership membership) {
    var end = membership.end();
    int updated =
        sql.update(MEMBERSHIP)
            .set(MEMBERSHIP.VERSION, membership.version() + 1)
            .set(MEMBERSHIP.ENDS_ON, membership.endsOn())
            .set(MEMBERSHIP.END_REASON, end == null ? null : end.reason().name())
            .where(MEMBERSHIP.ID.eq(membership.id()))
            .and(MEMBERSHIP.VERSION.eq(membership.version()))
            .execute();
    return updated == 0
        ? Optional.empty()
        : Optional.of(membership.withVersion(membership.version() + 1));
  }
}
