package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.SPOT_TRAINING;
import static org.jooq.impl.DSL.row;

import dev.jiceng.guidance.check.FieldCheck;
import dev.jiceng.guidance.check.FieldChecks.Change;
import dev.jiceng.guidance.check.Key;
import dev.jiceng.guidance.check.Part;
import dev.jiceng.shared.Moment;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Row9;

/** Keeps the training records of those whom checks say to have been trained (G-10). */
record SpotTrainingWrites(DSLContext sql) {
  void save(List<Change> changes) {
    var known = changes.stream().filter(it -> !it.isNew()).map(it -> it.check().id()).toList();
    if (!known.isEmpty()) {
      sql.deleteFrom(SPOT_TRAINING).where(SPOT_TRAINING.FIELD_CHECK.in(known)).execute();
    }
    var records = changes.stream().map(Change::check).flatMap(SpotTrainingWrites::records).toList();
    if (!records.isEmpty()) {
      sql.insertInto(SPOT_TRAINING)
          .columns(
              SPOT_TRAINING.ID,
              SPOT_TRAINING.FIELD_CHECK,
              SPOT_TRAINING.COMMUNITY,
              SPOT_TRAINING.ROLE,
              SPOT_TRAINING.NAME,
              SPOT_TRAINING.TOPIC,
              SPOT_TRAINING.HOURS,
              SPOT_TRAINING.HELD_ON,
              SPOT_TRAINING.TRAINERS)
          .valuesOfRows(records)
          .execute();
    }
  }

  /** A check that was taken back has trained nobody. */
  private static Stream<
          Row9<UUID, UUID, String, String, String, String, BigDecimal, LocalDate, UUID[]>>
      records(FieldCheck check) {
    var times = check.times();
    var trainings = check.merged().part(Key.TRAININGS, Part.Trainings.class).orElse(null);
    if (times == null || trainings == null || check.merged().isWithdrawn()) {
      return Stream.of();
    }
    var day = new Moment(times.startedAt()).day();
    var all = trainings.trainings();
    return IntStream.range(0, all.size())
        .boxed()
        .flatMap(at ->
            all.get(at).trainees().stream()
                .distinct()
                .map(it -> record(check, at, it, day, all.get(at))));
  }

  private static Row9<UUID, UUID, String, String, String, String, BigDecimal, LocalDate, UUID[]>
      record(
          FieldCheck check, int at, Part.PersonMet trained, LocalDate day, Part.Training training) {
    return row(
        id(check.id(), at, trained),
        check.id(),
        check.placement().community().value(),
        trained.role().name(),
        trained.name(),
        training.topic(),
        training.hours(),
        day,
        CheckWrites.instructors(check));
  }

  /** The same training is the same record, however often its check is written. */
  private static UUID id(UUID check, int at, Part.PersonMet trained) {
    String text = check + " " + at + " " + trained.role() + " " + trained.name();
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
