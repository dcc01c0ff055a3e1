package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.GUIDANCE_INSTRUCTOR;
import static dev.jiceng.jooq.area.Tables.GUIDANCE_TRAINING;

import dev.jiceng.guidance.team.Instructor;
import dev.jiceng.guidance.team.Instructors;
import dev.jiceng.guidance.team.Training;
import dev.jiceng.jooq.area.tables.records.GuidanceInstructorRecord;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** The instructors of the county that {@code sql} is bound to. */
public final class JooqInstructors implements Instructors {
  private final DSLContext sql;

  public JooqInstructors(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Instructor> find(UUID id) {
    return sql.selectFrom(GUIDANCE_INSTRUCTOR)
        .where(GUIDANCE_INSTRUCTOR.ID.eq(id))
        .fetchOptional(row -> InstructorList.instructor(row::get));
  }

  @Override
  public Map<UUID, Instructor> findAll(Collection<UUID> ids) {
    return sql.selectFrom(GUIDANCE_INSTRUCTOR)
        .where(GUIDANCE_INSTRUCTOR.ID.in(ids))
        .and(GUIDANCE_INSTRUCTOR.LEFT_ON.isNull())
        .fetchMap(GUIDANCE_INSTRUCTOR.ID, row -> InstructorList.instructor(row::get));
  }

  @Override
  public boolean isLinked(String account, UUID except) {
    Setup.hold(sql);
    return sql.fetchExists(
        GUIDANCE_INSTRUCTOR,
        GUIDANCE_INSTRUCTOR.ACCOUNT.eq(account).and(GUIDANCE_INSTRUCTOR.ID.ne(except)));
  }

  @Override
  public void add(Instructor instructor) {
    sql.insertInto(GUIDANCE_INSTRUCTOR)
        .set(GUIDANCE_INSTRUCTOR.ID, instructor.id())
        .set(said(instructor))
        .execute();
  }

  @Override
  public boolean change(Instructor changed) {
    return sql.update(GUIDANCE_INSTRUCTOR)
            .set(said(changed))
            .set(GUIDANCE_INSTRUCTOR.VERSION, changed.version())
            .where(GUIDANCE_INSTRUCTOR.ID.eq(changed.id()))
            .and(GUIDANCE_INSTRUCTOR.VERSION.eq(changed.version() - 1))
            .execute()
        == 1;
  }

  private static GuidanceInstructorRecord said(Instructor instructor) {
    var licence = instructor.licence();
    var row = new GuidanceInstructorRecord();
    row.setName(instructor.name());
    row.setInstitution(instructor.institution());
    row.setHomePost(instructor.homePost());
    row.setHomeDays(instructor.homeDays().toArray(Integer[]::new));
    row.setWeeklyHalfDays(instructor.weeklyHalfDays());
    row.setAccount(instructor.account());
    row.setCoOpted(instructor.coOpted());
    row.setLicenceNumber(licence == null ? null : licence.number());
    row.setLicensedUntil(licence == null ? null : licence.validUntil());
    row.setExperienceYears(instructor.experienceYears());
    row.setSubjectAreas(
        instructor.subjectAreas().stream().map(Enum::name).sorted().toArray(String[]::new));
    return row;
  }

  @Override
  public boolean train(Instructor trained, Training training) {
    int changed =
        sql.update(GUIDANCE_INSTRUCTOR)
            .set(GUIDANCE_INSTRUCTOR.TRAINED_UNTIL, trained.trainedUntil())
            .set(GUIDANCE_INSTRUCTOR.VERSION, trained.version())
            .where(GUIDANCE_INSTRUCTOR.ID.eq(trained.id()))
            .and(GUIDANCE_INSTRUCTOR.VERSION.eq(trained.version() - 1))
            .execute();
    if (changed == 0) {
      return false;
    }
    sql.insertInto(GUIDANCE_TRAINING)
        .set(GUIDANCE_TRAINING.ID, training.id())
        .set(GUIDANCE_TRAINING.INSTRUCTOR, trained.id())
        .set(GUIDANCE_TRAINING.COURSE, training.course())
        .set(GUIDANCE_TRAINING.HOURS, training.hours())
        .set(GUIDANCE_TRAINING.HELD_ON, training.heldOn())
        .set(GUIDANCE_TRAINING.PASSED, training.passed())
        .set(GUIDANCE_TRAINING.VALID_UNTIL, training.validUntil())
        .execute();
    return true;
  }
}
