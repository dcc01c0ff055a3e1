package dev.jiceng.training.jooq;

import static dev.jiceng.jooq.area.Tables.TRAINING_REQUIREMENT;
import static dev.jiceng.jooq.area.Tables.TRAINING_YEAR;

import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.RegulationProfiles;
import dev.jiceng.regulation.Value;
import dev.jiceng.regulation.jooq.ProfileJson;
import dev.jiceng.roster.Post;
import dev.jiceng.training.hours.TrainingYear;
import dev.jiceng.training.hours.TrainingYears;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** What the county that {@code sql} is bound to asks for, year by year. */
public final class JooqTrainingYears implements TrainingYears {
  private final DSLContext sql;
  private final RegulationProfiles profiles;

  public JooqTrainingYears(DSLContext sql, RegulationProfiles profiles) {
    this.sql = sql;
    this.profiles = profiles;
  }

  @Override
  public Optional<EffectiveProfile> profile(ProfileRef ref) {
    return profiles.find(ref).map(it -> it.effective());
  }

  @Override
  public Optional<TrainingYear> of(int year) {
    return sql.selectFrom(TRAINING_YEAR)
        .where(TRAINING_YEAR.YEAR.eq(year))
        .fetchOptional(row -> {
          var part = row.getAttendancePart();
          return new TrainingYear(
              row.getId(),
              year,
              ProfileJson.ref(row.getProfile()),
              part == null ? null : new Value.Share(part, row.getAttendanceWhole()),
              hours(year));
        });
  }

  private Map<Post.Kind, Integer> hours(int year) {
    return sql.selectFrom(TRAINING_REQUIREMENT).where(TRAINING_REQUIREMENT.YEAR.eq(year)).stream()
        .collect(Collectors.toMap(it -> Post.Kind.valueOf(it.getPost()), it -> it.getHours()));
  }

  @Override
  public boolean add(TrainingYear year) {
    var share = year.attendance();
    int added =
        sql.insertInto(TRAINING_YEAR)
            .set(TRAINING_YEAR.ID, year.id())
            .set(TRAINING_YEAR.YEAR, year.year())
            .set(TRAINING_YEAR.PROFILE, year.profile().toString())
            .set(TRAINING_YEAR.ATTENDANCE_PART, share == null ? null : share.part())
            .set(TRAINING_YEAR.ATTENDANCE_WHOLE, share == null ? null : share.whole())
            .onConflict(TRAINING_YEAR.YEAR)
            .doNothing()
            .execute();
    if (added == 1) {
      year.hours()
          .forEach((post, hours) ->
              sql.insertInto(TRAINING_REQUIREMENT)
                  .set(TRAINING_REQUIREMENT.YEAR, year.year())
                  .set(TRAINING_REQUIREMENT.POST, post.name())
                  .set(TRAINING_REQUIREMENT.HOURS, hours)
                  .execute());
    }
    return added == 1;
  }
}
