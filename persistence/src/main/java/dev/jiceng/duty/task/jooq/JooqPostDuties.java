package dev.jiceng.duty.task.jooq;

import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.POST;
import static dev.jiceng.jooq.area.Tables.POST_DUTY;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.duty.task.PostDuties;
import dev.jiceng.duty.task.PostDuty;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The duties of the township's posts, or of its one community, that the scope names. */
public final class JooqPostDuties implements PostDuties {
  private final DSLContext sql;
  private final Scope scope;

  public JooqPostDuties(DSLContext sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  @Override
  public Optional<DivisionCode> communityOf(UUID post) {
    return sql.select(ORGANIZATION.COMMUNITY)
        .from(POST)
        .join(ORGANIZATION)
        .on(ORGANIZATION.ID.eq(POST.ORGANIZATION))
        .where(POST.ID.eq(post))
        .and(Reads.within(scope, ORGANIZATION.COMMUNITY))
        .fetchOptional(ORGANIZATION.COMMUNITY)
        .map(DivisionCode::of);
  }

  @Override
  public Optional<PostDuty> find(UUID duty) {
    return byId(List.of(duty)).stream().findFirst();
  }

  @Override
  public List<PostDuty> in(DivisionCode area) {
    var ids =
        sql.select(POST_DUTY.ID)
            .from(POST_DUTY)
            .where(
                area.level() == DivisionLevel.COMMUNITY
                    ? POST_DUTY.COMMUNITY.eq(area.value())
                    : DSL.noCondition())
            .fetch(POST_DUTY.ID);
    return ids.isEmpty() ? List.of() : byId(ids);
  }

  private List<PostDuty> byId(List<UUID> ids) {
    return DutyList.listing()
        .byId(sql, DutyList.within(scope), ids, DutyList.nest(), DutyRow::uuid)
        .values()
        .stream()
        .map(DutyRow::duty)
        .toList();
  }

  @Override
  public void add(PostDuty duty) {
    var content = duty.content();
    sql.insertInto(POST_DUTY)
        .set(POST_DUTY.ID, duty.id())
        .set(POST_DUTY.COMMUNITY, duty.community().value())
        .set(POST_DUTY.POST, duty.post())
        .set(POST_DUTY.TITLE, content.title())
        .set(POST_DUTY.CRITERIA, content.criteria())
        .set(POST_DUTY.RHYTHM, content.rhythm().name())
        .set(POST_DUTY.GRACE_DAYS, content.graceDays())
        .set(POST_DUTY.STARTS_ON, duty.startsOn())
        .execute();
  }

  @Override
  public Optional<PostDuty> save(PostDuty duty) {
    int updated =
        sql.update(POST_DUTY)
            .set(POST_DUTY.VERSION, duty.version() + 1)
            .set(POST_DUTY.ENDS_ON, duty.endsOn())
            .where(POST_DUTY.ID.eq(duty.id()))
            .and(POST_DUTY.VERSION.eq(duty.version()))
            .execute();
    return updated == 0 ? Optional.empty() : Optional.of(duty.withVersion(duty.version() + 1));
  }
}
