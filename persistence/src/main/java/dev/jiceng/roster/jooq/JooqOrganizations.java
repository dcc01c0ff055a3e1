package dev.jiceng.roster.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.POST;
import static dev.jiceng.jooq.area.Tables.POST_QUOTA;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Organization;
import dev.jiceng.roster.Organizations;
import dev.jiceng.roster.Post;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The bodies of the township, or of its one community, that the scope names. */
public final class JooqOrganizations implements Organizations {
  private final DSLContext sql;
  private final Condition within;

  public JooqOrganizations(DSLContext sql, Scope scope) {
    this.sql = sql;
    this.within = Reads.within(scope, ORGANIZATION.COMMUNITY);
  }

  /** By a lock on the community's row, to the end of the transaction. */
  @Override
  public boolean hold(DivisionCode community) {
    return sql.select(COMMUNITY.ID)
        .from(COMMUNITY)
        .where(COMMUNITY.CODE.eq(community.value()))
        .forUpdate()
        .fetchOptional()
        .isPresent();
  }

  @Override
  public Optional<Integer> quota(DivisionCode community) {
    return sql.select(POST_QUOTA.POSTS)
        .from(POST_QUOTA)
        .where(POST_QUOTA.COMMUNITY.eq(community.value()))
        .fetchOptional(POST_QUOTA.POSTS);
  }

  @Override
  public Optional<Organization> find(UUID organization) {
    return sql.select(RosterFields.ORGANIZATIONS)
        .from(ORGANIZATION)
        .where(ORGANIZATION.ID.eq(organization))
        .and(within)
        .fetchOptional(RosterFields::organization);
  }

  @Override
  public List<Organization> of(DivisionCode community) {
    return sql.select(RosterFields.ORGANIZATIONS)
        .from(ORGANIZATION)
        .where(ORGANIZATION.COMMUNITY.eq(community.value()))
        .orderBy(ORGANIZATION.ID)
        .fetch(RosterFields::organization);
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
  public Optional<Organization> save(Organization organization) {
    int updated =
        sql.update(ORGANIZATION)
            .set(ORGANIZATION.VERSION, organization.version() + 1)
            .set(ORGANIZATION.NAME, organization.name())
            .set(ORGANIZATION.DISSOLVED_ON, organization.dissolvedOn())
            .where(ORGANIZATION.ID.eq(organization.id()))
            .and(ORGANIZATION.VERSION.eq(organization.version()))
            .execute();
    return updated == 0
        ? Optional.empty()
        : Optional.of(organization.withVersion(organization.version() + 1));
  }

  @Override
  public Optional<Post> post(UUID post) {
    return sql.select(RosterFields.POSTS)
        .from(POST)
        .join(ORGANIZATION)
        .on(ORGANIZATION.ID.eq(POST.ORGANIZATION))
        .where(POST.ID.eq(post))
        .and(within)
        .fetchOptional(RosterFields::post);
  }

  @Override
  public List<Post> posts(UUID organization) {
    return sql.select(RosterFields.POSTS)
        .from(POST)
        .where(POST.ORGANIZATION.eq(organization))
        .orderBy(POST.ID)
        .fetch(RosterFields::post);
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
  public Optional<Post> save(Post post) {
    int updated =
        sql.update(POST)
            .set(POST.VERSION, post.version() + 1)
            .set(POST.TITLE, post.title())
            .set(POST.SEATS, post.seats())
            .where(POST.ID.eq(post.id()))
            .and(POST.VERSION.eq(post.version()))
            .execute();
    return updated == 0 ? Optional.empty() : Optional.of(post.withVersion(post.version() + 1));
  }
}
