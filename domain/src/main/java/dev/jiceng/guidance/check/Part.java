package dev.jiceng.guidance.check;

import dev.jiceng.guidance.checklist.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One part of a check that is written, merged and contested for itself; {@link Key} names it. */
public sealed interface Part {
  /** Ids of the photos it shows. */
  default List<UUID> pictures() {
    return List.of();
  }

  /** Taken out again. */
  record Cleared() implements Part {}

  /** Begin and end, by the phone's clock. */
  record Times(Instant startedAt, Instant endedAt) implements Part {}

  /** Where the phone was, in degrees; the accuracy in metres. */
  record Position(BigDecimal latitude, BigDecimal longitude, @Nullable BigDecimal accuracy)
      implements Part {}

  /** Who checked. */
  record Instructors(List<UUID> ids) implements Part {
    public Instructors {
      ids = ids.stream().distinct().sorted().toList();
    }
  }

  /** People met on site. */
  record Met(List<PersonMet> people) implements Part {
    public Met {
      people = List.copyOf(people);
    }
  }

  /** Somebody met, and as what. */
  record PersonMet(MetRole role, String name) {}

  /** As what somebody is met, or trained. */
  enum MetRole {
    RESPONSIBLE_DOCTOR,
    HEALTH_ADMINISTRATOR,
    VILLAGE_LIAISON,
    OTHER
  }

  /** Questions asked on site and what was answered. */
  record Questions(List<Question> questions) implements Part {
    public Questions {
      questions = List.copyOf(questions);
    }
  }

  /** A question, and its answer where there was one. */
  record Question(String asked, @Nullable String answered) {}

  /** Training given on the spot (G-10). */
  record Trainings(List<Training> trainings) implements Part {
    public Trainings {
      trainings = List.copyOf(trainings);
    }
  }

  /** What was trained, for how long, and who took part. */
  record Training(String topic, BigDecimal hours, List<PersonMet> trainees) {
    public Training {
      trainees = List.copyOf(trainees);
    }
  }

  /** A remark about the whole. */
  record Remark(String text) implements Part {}

  /** The planned visit that the check carries out (G-4). */
  record Visit(UUID id) implements Part {}

  /** The earlier check that this one rechecks (G-7). */
  record RecheckOf(UUID check) implements Part {}

  /** Whether the check is taken back as a whole. */
  record Withdrawn(boolean withdrawn) implements Part {}

  /** What was found about an item. */
  record Answered(Answer answer) implements Part {
    @Override
    public List<UUID> pictures() {
      return answer.photos();
    }
  }

  /** Something to be put right (G-7), by a day or within so many working days after the check. */
  record Found(
      @Nullable String item,
      Severity severity,
      String description,
      @Nullable LocalDate dueOn,
      @Nullable Integer workingDays,
      String institution,
      List<UUID> photos)
      implements Part {
    /** More nobody is given at once. */
    public static final int MOST_WORKING_DAYS = 60;

    public Found {
      photos = List.copyOf(photos);
    }

    public Found(
        @Nullable String item,
        Severity severity,
        String description,
        @Nullable LocalDate dueOn,
        String institution,
        List<UUID> photos) {
      this(item, severity, description, dueOn, null, institution, photos);
    }

    @Override
    public List<UUID> pictures() {
      return photos;
    }
  }

  /** How grave a finding is. */
  enum Severity {
    MINOR,
    SERIOUS,
    CRITICAL
  }
}
