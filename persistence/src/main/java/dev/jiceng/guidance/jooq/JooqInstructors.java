package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.GUIDANCE_INSTRUCTOR;
import static dev.jiceng.jooq.area.Tables.GUIDANCE_TRAINING;

import dev.jiceng.guidance.team.Instructor;
import dev.jiceng.guidance.team.Instructors;
import dev.jiceng.guidance.team.Training;
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
  public void add(Instructor instructor) {
    var licence = instructor.licence();
    sql.insertInto(GUIDANCE_INSTRUCTOR)
        .set(GUIDANCE_INSTRUCTOR.ID, instructor.id())
        .set(GUIDANCE_INSTRUCTOR.NAME, instructor.name())
        .set(GUIDANCE_INSTRUCTOR.INSTITUTION, instructor.institution())
        .set(GUIDANCE_INSTRUCTOR.HOME_POST, instructor.homePost())
        .set(GUIDANCE_INSTRUCTOR.HOME_DAYS, instructor.homeDays().toArray(Integer[]::new))
        .set(GUIDANCE_INSTRUCTOR.CO_OPTED, instructor.coOpted())
        .set(GUIDANCE_INSTRUCTOR.LICENCE_NUMBER, licence == null ? null : licence.number())
        .set(GUIDANCE_INSTRUCTOR.LICENSED_UNTIL, licence == null ? null : licence.validUntil())
        .set(GUIDANCE_INSTRUCTOR.EXPERIENCE_YEARS, instructor.experienceYears())
        .set(
            GUIDANCE_INSTRUCTOR.SUBJECT_AREAS,
            instructor.subjectAreas().stream().map(Enum::name).sorted().toArray(String[]::new))
        .execute();
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
