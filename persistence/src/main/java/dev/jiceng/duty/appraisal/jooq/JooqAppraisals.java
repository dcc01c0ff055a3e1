package dev.jiceng.duty.appraisal.jooq;

import static dev.jiceng.jooq.area.Tables.APPRAISAL;
import static dev.jiceng.jooq.area.Tables.APPRAISAL_SCORE;
import static dev.jiceng.jooq.area.Tables.PERSON;

import dev.jiceng.duty.appraisal.Appraisal;
import dev.jiceng.duty.appraisal.Appraisals;
import dev.jiceng.duty.appraisal.Grade;
import dev.jiceng.roster.Tenure;
import dev.jiceng.roster.jooq.JooqMemberships;
import dev.jiceng.shared.Ids;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** The appraisals of the township, or of its one community, that the scope names. */
public final class JooqAppraisals implements Appraisals {
  private final DSLContext sql;
  private final Scope scope;
  private final JooqMemberships memberships;
  private final Ids ids;

  public JooqAppraisals(DSLContext sql, Scope scope, Ids ids) {
    this.sql = sql;
    this.scope = scope;
    this.memberships = new JooqMemberships(sql, scope);
    this.ids = ids;
  }

  @Override
  public Optional<Tenure> hold(UUID membership) {
    var tenure = memberships.hold(membership);
    tenure.ifPresent(held ->
        sql.select(PERSON.ID)
            .from(PERSON)
            .where(PERSON.ID.eq(held.membership().person()))
            .forNoKeyUpdate()
            .fetch());
    return tenure;
  }

  @Override
  public Optional<Appraisal> find(UUID appraisal) {
    var found =
        AppraisalList.listing()
            .byId(
                sql,
                AppraisalList.within(scope),
                List.of(appraisal),
                AppraisalList.nest(),
                AppraisalRow::uuid);
    return Optional.ofNullable(found.get(appraisal)).map(AppraisalRow::appraisal);
  }

  @Override
  public Optional<Appraisal> of(UUID cycle, UUID person) {
    return sql.select(APPRAISAL.ID)
        .from(APPRAISAL)
        .where(APPRAISAL.CYCLE.eq(cycle))
        .and(APPRAISAL.PERSON.eq(person))
        .fetchOptional(APPRAISAL.ID)
        .flatMap(this::find);
  }

  @Override
  public boolean wasIncompetent(UUID person, int year) {
    return sql.fetchExists(
        APPRAISAL,
        APPRAISAL
            .PERSON
            .eq(person)
            .and(APPRAISAL.YEAR.eq(year))
            .and(APPRAISAL.GRADE.eq(Grade.INCOMPETENT.name()))
            .and(APPRAISAL.DEPARTMENT.isNotNull()));
  }

  @Override
  public void add(Appraisal appraisal) {
    var result = appraisal.result();
    sql.insertInto(APPRAISAL)
        .set(APPRAISAL.ID, appraisal.id())
        .set(APPRAISAL.COMMUNITY, appraisal.holder().community().value())
        .set(APPRAISAL.CYCLE, appraisal.cycle())
        .set(APPRAISAL.YEAR, appraisal.year())
        .set(APPRAISAL.PERSON, appraisal.holder().person())
        .set(APPRAISAL.SCORE, result.score())
        .set(APPRAISAL.GRADE, result.grade().name())
        .set(APPRAISAL.REASONS, result.reasons())
        .set(APPRAISAL.ADJUST, appraisal.adjust())
        .execute();
    addScores(appraisal);
  }

  private void addScores(Appraisal appraisal) {
    for (var score : appraisal.result().scores()) {
      var criterion = score.criterion();
      var count = score.count();
      sql.insertInto(APPRAISAL_SCORE)
          .set(APPRAISAL_SCORE.ID, ids.next())
          .set(APPRAISAL_SCORE.APPRAISAL, appraisal.id())
          .set(APPRAISAL_SCORE.POSITION, criterion.position())
          .set(APPRAISAL_SCORE.NAME, criterion.name())
          .set(APPRAISAL_SCORE.SOURCE, criterion.source().name())
          .set(APPRAISAL_SCORE.WEIGHT, criterion.weight())
          .set(APPRAISAL_SCORE.SCORE, score.score())
          .set(APPRAISAL_SCORE.REACHED, count == null ? null : count.reached())
          .set(APPRAISAL_SCORE.HALFWAY, count == null ? null : count.halfway())
          .set(APPRAISAL_SCORE.COUNTED, count == null ? null : count.counted())
          .set(APPRAISAL_SCORE.REMARK, score.remark())
          .execute();
    }
  }

  @Override
  public Optional<Appraisal> save(Appraisal appraisal) {
    var result = appraisal.result();
    var township = appraisal.township();
    var department = appraisal.department();
    int updated =
        sql.update(APPRAISAL)
            .set(APPRAISAL.VERSION, appraisal.version() + 1)
            .set(APPRAISAL.SCORE, result.score())
            .set(APPRAISAL.GRADE, result.grade().name())
            .set(APPRAISAL.REASONS, result.reasons())
            .set(APPRAISAL.ADJUST, appraisal.adjust())
            .set(APPRAISAL.TOWNSHIP_BY, township == null ? null : township.by().subject())
            .set(APPRAISAL.TOWNSHIP_NAME, township == null ? null : township.by().name())
            .set(APPRAISAL.TOWNSHIP_AT, township == null ? null : township.at())
            .set(APPRAISAL.DEPARTMENT, department == null ? null : department.name())
            .set(
                APPRAISAL.DEPARTMENT_BY,
                department == null ? null : department.mark().by().subject())
            .set(
                APPRAISAL.DEPARTMENT_NAME,
                department == null ? null : department.mark().by().name())
            .set(APPRAISAL.DEPARTMENT_AT, department == null ? null : department.mark().at())
            .where(APPRAISAL.ID.eq(appraisal.id()))
            .and(APPRAISAL.VERSION.eq(appraisal.version()))
            .execute();
    if (updated == 0) {
      return Optional.empty();
    }
    sql.deleteFrom(APPRAISAL_SCORE).where(APPRAISAL_SCORE.APPRAISAL.eq(appraisal.id())).execute();
    addScores(appraisal);
    return Optional.of(appraisal.withVersion(appraisal.version() + 1));
  }
}
