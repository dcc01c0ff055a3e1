package dev.jiceng.duty.quota.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.COMMUNITY_FACTS;
import static dev.jiceng.jooq.area.Tables.DUTY_TASK;
import static dev.jiceng.jooq.area.Tables.POST_QUOTA;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import dev.jiceng.division.CommunityKind;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.duty.quota.PostQuota;
import dev.jiceng.duty.quota.PostQuotas;
import dev.jiceng.duty.quota.PostScheme;
import dev.jiceng.shared.jooq.Communities;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** The quotas of a township, balanced with all others of its county. */
public final class JooqPostQuotas implements PostQuotas {
  private final DSLContext sql;
  private final Scope scope;
  private final Reads reads;

  public JooqPostQuotas(DSLContext sql, Scope scope, Reads reads) {
    this.sql = sql;
    this.scope = scope;
    this.reads = reads;
  }

  /** By a lock of the county's name, and one on the community's row. */
  @Override
  public Optional<CommunityKind> hold(DivisionCode community) {
    sql.select(
            field(
                "pg_advisory_xact_lock(hashtext({0}))",
                Object.class, val("post_quota " + county(community))))
        .fetch();
    return Communities.hold(sql, scope, community)
        ? sql.select(COMMUNITY.KIND)
            .from(COMMUNITY)
            .where(COMMUNITY.CODE.eq(community.value()))
            .fetchOptional(COMMUNITY.KIND)
            .map(CommunityKind::valueOf)
        : Optional.empty();
  }

  private static DivisionCode county(DivisionCode community) {
    return community.at(DivisionLevel.COUNTY).orElseThrow();
  }

  @Override
  public Optional<PostQuota> of(DivisionCode community) {
    var list = new QuotaList(LocalDate.EPOCH);
    return sql.select(POST_QUOTA.ID)
        .from(POST_QUOTA)
        .where(POST_QUOTA.COMMUNITY.eq(community.value()))
        .fetchOptional(POST_QUOTA.ID)
        .map(id ->
            list.listing()
                .byId(sql, QuotaList.within(scope), List.of(id), list.nest(), QuotaRow::uuid)
                .get(id))
        .map(QuotaRow::quota);
  }

  @Override
  public Optional<PostScheme.Load> load(DivisionCode community, LocalDate today) {
    var tasks =
        field(
            select(count())
                .from(DUTY_TASK)
                .where(DUTY_TASK.COMMUNITY.eq(COMMUNITY_FACTS.COMMUNITY))
                .and(DUTY_TASK.DUE_ON.gt(today.minusYears(1)))
                .and(DUTY_TASK.DUE_ON.le(today)));
    return sql.select(COMMUNITY_FACTS.POPULATION, COMMUNITY_FACTS.AREA, tasks)
        .from(COMMUNITY_FACTS)
        .where(COMMUNITY_FACTS.COMMUNITY.eq(community.value()))
        .and(COMMUNITY_FACTS.CURRENT)
        .orderBy(COMMUNITY_FACTS.YEAR.desc())
        .limit(1)
        .fetchOptional(row -> new PostScheme.Load(row.value1(), row.value2(), row.value3()));
  }

  /** Others of the county have committed theirs, for they hold the same lock while they set it. */
  @Override
  public int others(DivisionCode community) {
    return reads
        .in(new Scope.County(county(community)))
        .select(coalesce(sum(POST_QUOTA.POSTS), inline(BigDecimal.ZERO)))
        .from(POST_QUOTA)
        .where(POST_QUOTA.COMMUNITY.ne(community.value()))
        .fetchSingle(row -> row.value1().intValueExact());
  }

  @Override
  public void add(PostQuota quota) {
    sql.insertInto(POST_QUOTA)
        .set(POST_QUOTA.ID, quota.id())
        .set(POST_QUOTA.COMMUNITY, quota.community().value())
        .set(POST_QUOTA.POSTS, quota.posts())
        .set(POST_QUOTA.CEILING, quota.ceiling())
        .set(POST_QUOTA.REASON, quota.reason())
        .set(POST_QUOTA.SET_BY, quota.set().by().subject())
        .set(POST_QUOTA.SET_NAME, quota.set().by().name())
        .set(POST_QUOTA.SET_AT, quota.set().at())
        .execute();
  }

  @Override
  public Optional<PostQuota> save(PostQuota quota) {
    int updated =
        sql.update(POST_QUOTA)
            .set(POST_QUOTA.VERSION, quota.version() + 1)
            .set(POST_QUOTA.POSTS, quota.posts())
            .set(POST_QUOTA.CEILING, quota.ceiling())
            .set(POST_QUOTA.REASON, quota.reason())
            .set(POST_QUOTA.SET_BY, quota.set().by().subject())
            .set(POST_QUOTA.SET_NAME, quota.set().by().name())
            .set(POST_QUOTA.SET_AT, quota.set().at())
            .where(POST_QUOTA.ID.eq(quota.id()))
            .and(POST_QUOTA.VERSION.eq(quota.version()))
            .execute();
    return updated == 0 ? Optional.empty() : Optional.of(quota.withVersion(quota.version() + 1));
  }
}
