package dev.jiceng.roster.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.POST;
import static org.jooq.Records.mapping;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Lead;
import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Organization;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.Person;
import dev.jiceng.roster.Post;
import dev.jiceng.roster.Roster;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** The roster of the township that {@code sql} is bound to. */
public final class JooqRoster implements Roster {
  private final DSLContext sql;

  public JooqRoster(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public boolean hasCommunity(DivisionCode community) {
    return sql.fetchExists(COMMUNITY, COMMUNITY.CODE.eq(community.value()));
  }

  @Override
  public List<Organization> organizations(Collection<UUID> ids) {
    return sql.select(
            ORGANIZATION.ID,
            ORGANIZATION.COMMUNITY.convertFrom(DivisionCode::of),
            ORGANIZATION.KIND.convertFrom(OrganizationKind::valueOf),
            ORGANIZATION.NAME)
        .from(ORGANIZATION)
        .where(ORGANIZATION.ID.in(ids))
        .fetch(mapping((id, community, kind, name) -> new Organization(id, community, kind, name)));
  }

  @Override
  public Set<UUID> people(Collection<UUID> ids) {
    return sql.select(PERSON.ID).from(PERSON).where(PERSON.ID.in(ids)).fetchSet(PERSON.ID);
  }

  @Override
  public List<Lead> leads(Collection<UUID> organizations, LocalDate on) {
    return sql.select(MEMBERSHIP.ID, POST.ORGANIZATION, PERSON.NAME)
        .from(MEMBERSHIP)
        .join(POST)
        .on(POST.ID.eq(MEMBERSHIP.POST))
        .join(PERSON)
        .on(PERSON.ID.eq(MEMBERSHIP.PERSON))
        .where(POST.LEAD)
        .and(POST.ORGANIZATION.in(organizations))
        .and(MEMBERSHIP.STARTS_ON.le(on))
        .and(MEMBERSHIP.ENDS_ON.isNull().or(MEMBERSHIP.ENDS_ON.ge(on)))
        .orderBy(MEMBERSHIP.ID)
        .fetch(mapping(Lead::new));
  }

  @Override
  public void add(Organization organization) {
    sql.insertInto(ORGANIZATION)
        .set(ORGANIZATION.ID, organization.id())
        .set(ORGANIZATION.COMMUNITY, organization.community().value())
        .set(ORGANIZATION.KIND, organization.kind().name())
        .set(ORGANIZATION.NAME, organization.name())
        .execute();
  }

  @Override
  public void add(Person person) {
    new JooqPeople(sql).add(person);
  }

  @Override
  public void add(Post post) {
    var charge = post.charge();
    sql.insertInto(POST)
        .set(POST.ID, post.id())
        .set(POST.ORGANIZATION, post.organization())
        .set(POST.KIND, post.kind().name())
        .set(POST.CHARGE, charge == null ? null : charge.name())
        .set(POST.TITLE, post.title())
        .set(POST.LEAD, post.lead())
        .set(POST.SEATS, post.seats())
        .execute();
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
}
