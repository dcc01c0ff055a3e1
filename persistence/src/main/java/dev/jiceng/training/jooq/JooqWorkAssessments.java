package dev.jiceng.training.jooq;

import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.WORK_ASSESSMENT;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.training.advice.WorkAssessment;
import dev.jiceng.training.advice.WorkAssessments;
import dev.jiceng.training.advice.WorkType;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** What the people of the township that {@code sql} is bound to are taken for. */
public final class JooqWorkAssessments implements WorkAssessments {
  private final DSLContext sql;

  public JooqWorkAssessments(DSLContext sql) {
    this.sql = sql;
  }

  /** By a lock on the person's row, to the end of the transaction. */
  @Override
  public Optional<WorkAssessment> hold(UUID person) {
    sql.select(PERSON.ID).from(PERSON).where(PERSON.ID.eq(person)).forNoKeyUpdate().fetch();
    return sql.selectFrom(WORK_ASSESSMENT)
        .where(WORK_ASSESSMENT.PERSON.eq(person))
        .and(WORK_ASSESSMENT.CURRENT)
        .fetchOptional(row ->
            new WorkAssessment(
                row.getId(),
                DivisionCode.of(row.getCommunity()),
                person,
                WorkType.valueOf(row.getType()),
                row.getReason(),
                row.getAssessedOn(),
                row.getVersion()));
  }

  @Override
  public void add(WorkAssessment assessment) {
    sql.update(WORK_ASSESSMENT)
        .set(WORK_ASSESSMENT.CURRENT, false)
        .where(WORK_ASSESSMENT.PERSON.eq(assessment.person()))
        .and(WORK_ASSESSMENT.CURRENT)
        .execute();
    sql.insertInto(WORK_ASSESSMENT)
        .set(WORK_ASSESSMENT.ID, assessment.id())
        .set(WORK_ASSESSMENT.COMMUNITY, assessment.community().value())
        .set(WORK_ASSESSMENT.PERSON, assessment.person())
        .set(WORK_ASSESSMENT.TYPE, assessment.type().name())
        .set(WORK_ASSESSMENT.REASON, assessment.reason())
        .set(WORK_ASSESSMENT.ASSESSED_ON, assessment.assessedOn())
        .set(WORK_ASSESSMENT.VERSION, assessment.version())
        .execute();
  }
}
