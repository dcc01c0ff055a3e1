package dev.jiceng.duty.appraisal.jooq;

import static dev.jiceng.jooq.area.Tables.DUTY_TASK;
import static dev.jiceng.jooq.area.Tables.FINDING;
import static dev.jiceng.jooq.area.Tables.FINDING_STEP;
import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.POST;
import static dev.jiceng.jooq.area.Tables.POST_DUTY;
import static dev.jiceng.jooq.area.Tables.TERM_TARGET;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.jiceng.duty.appraisal.AppraisalCycle.Period;
import dev.jiceng.duty.appraisal.AppraisalCycle.Source;
import dev.jiceng.duty.appraisal.Evidence;
import dev.jiceng.guidance.finding.FindingAction;
import dev.jiceng.guidance.finding.FindingState;
import dev.jiceng.shared.Moment;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** What tasks, targets and findings of a township say of somebody's work, as of a day. */
public final class JooqEvidence implements Evidence {
  private final DSLContext sql;
  private final LocalDate today;

  public JooqEvidence(DSLContext sql, LocalDate today) {
    this.sql = sql;
    this.today = today;
  }

  @Override
  public Count of(UUID person, Source source, Period period) {
    return switch (source) {
      case TASKS -> tasks(person, period);
      case TARGETS -> targets(person, period);
      case FINDINGS -> findings(person, period);
      case JUDGED -> Count.NONE;
    };
  }

  /** Of the posts they held on the day; what can still be done does not count yet. */
  private Count tasks(UUID person, Period period) {
    var late = DUTY_TASK.DONE_ON.gt(DUTY_TASK.DUE_ON);
    return sql.select(
            count().filterWhere(DUTY_TASK.DONE_ON.le(DUTY_TASK.DUE_ON)),
            count().filterWhere(late),
            count())
        .from(DUTY_TASK)
        .join(POST_DUTY)
        .on(POST_DUTY.ID.eq(DUTY_TASK.DUTY))
        .join(MEMBERSHIP)
        .on(MEMBERSHIP.POST.eq(POST_DUTY.POST))
        .and(MEMBERSHIP.STARTS_ON.le(DUTY_TASK.DUE_ON))
        .and(MEMBERSHIP.ENDS_ON.isNull().or(MEMBERSHIP.ENDS_ON.ge(DUTY_TASK.DUE_ON)))
        .where(MEMBERSHIP.PERSON.eq(person))
        .and(DUTY_TASK.DUE_ON.between(period.startsOn(), period.endsOn()))
        .and(DUTY_TASK.DONE_ON.isNotNull().or(DUTY_TASK.CLOSES_ON.lt(today)))
        .fetchSingle(row -> new Count(row.value1(), row.value2(), row.value3()));
  }

  private Count targets(UUID person, Period period) {
    var end = period.endsOn().isBefore(today) ? period.endsOn() : today;
    var reached = isReached();
    return sql.select(
            count().filterWhere(reached),
            count().filterWhere(reached.not().and(TERM_TARGET.OVERDUE_FROM.gt(end))),
            count())
        .from(TERM_TARGET)
        .where(TERM_TARGET.RESPONSIBLE.eq(person))
        .and(TERM_TARGET.IN_FORCE)
        .and(TERM_TARGET.STARTS_ON.le(period.endsOn()))
        .and(TERM_TARGET.DUE_ON.ge(period.startsOn()))
        .fetchSingle(row -> new Count(row.value1(), row.value2(), row.value3()));
  }

  /**
   * Of the communities where they held a post on the day; what has more time does not count yet.
   */
  private Count findings(UUID person, Period period) {
    var handedIn =
        field(
            select(max(FINDING_STEP.AT))
                .from(FINDING_STEP)
                .where(FINDING_STEP.FINDING.eq(FINDING.ID))
                .and(FINDING_STEP.ACTION.eq(FindingAction.SUBMIT.name())));
    var inTime =
        field(
                "({0} at time zone {1})::date",
                LocalDate.class, handedIn, inline(Moment.CHINA.getId()))
            .le(FINDING.DEADLINE);
    var verified = FINDING.STATE.eq(FindingState.VERIFIED.name());
    var serves =
        exists(
            selectOne()
                .from(MEMBERSHIP)
                .join(POST)
                .on(POST.ID.eq(MEMBERSHIP.POST))
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(POST.ORGANIZATION))
                .where(MEMBERSHIP.PERSON.eq(person))
                .and(ORGANIZATION.COMMUNITY.eq(FINDING.COMMUNITY))
                .and(MEMBERSHIP.STARTS_ON.le(FINDING.DEADLINE))
                .and(MEMBERSHIP.ENDS_ON.isNull().or(MEMBERSHIP.ENDS_ON.ge(FINDING.DEADLINE))));
    return sql.select(
            count().filterWhere(verified.and(inTime)),
            count().filterWhere(verified.andNot(inTime)),
            count())
        .from(FINDING)
        .where(serves)
        .and(FINDING.WITHDRAWN.isFalse())
        .and(FINDING.DEADLINE.between(period.startsOn(), period.endsOn()))
        .and(verified.or(FINDING.DEADLINE.lt(today)))
        .fetchSingle(row -> new Count(row.value1(), row.value2(), row.value3()));
  }

  /** As the township sees it, where it sees it otherwise than the indicators (T-7). */
  private static Condition isReached() {
    return coalesce(TERM_TARGET.OVERRIDE_STATUS, TERM_TARGET.STANDING).in("FULFILLED", "EXCEEDED");
  }
}
