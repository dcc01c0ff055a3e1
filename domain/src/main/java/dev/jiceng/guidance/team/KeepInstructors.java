package dev.jiceng.guidance.team;

import static dev.jiceng.guidance.GuidanceRule.G_10;
import static dev.jiceng.guidance.GuidanceRule.G_3;
import static dev.jiceng.guidance.GuidanceRule.G_4;

import dev.jiceng.guidance.GuidanceRule;
import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes instructors in, and their training down (G-3, G-10). */
public final class KeepInstructors {
  private static final int MOST_HOURS = 999;
  private static final UUID NONE = new UUID(0, 0);

  private final Instructors instructors;
  private final Ids ids;

  public KeepInstructors(Instructors instructors, Ids ids) {
    this.instructors = instructors;
    this.ids = ids;
  }

  /** Who is to guide. */
  public record Enrol(
      String name,
      String institution,
      String homePost,
      Set<Integer> homeDays,
      int weeklyHalfDays,
      @Nullable String account,
      boolean coOpted,
      Instructor.@Nullable Licence licence,
      int experienceYears,
      Set<SubjectArea> subjectAreas) {}

  /** {@code version} is the one the caller has seen. */
  public record Train(
      UUID instructor,
      int version,
      String course,
      BigDecimal hours,
      LocalDate heldOn,
      boolean passed,
      LocalDate validUntil) {}

  public Outcome<Instructor> enrol(Enrol command) {
    var found = violations(NONE, command);
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var instructor = instructor(ids.next(), command, null, 1);
    instructors.add(instructor);
    return Outcome.done(instructor);
  }

  /** Who they are now: a licence renewed, other days at home, another account (G-3, G-4). */
  public Outcome<Instructor> update(UUID id, int version, Enrol command) {
    var instructor = instructors.find(id).orElse(null);
    if (instructor == null) {
      return new Outcome.Unknown<>("id");
    }
    if (instructor.version() != version) {
      return new Outcome.Stale<>(instructor);
    }
    var found = violations(id, command);
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var updated = instructor(id, command, instructor.trainedUntil(), version + 1);
    return instructors.change(updated)
        ? Outcome.done(updated)
        : new Outcome.Stale<>(instructors.find(id).orElse(instructor));
  }

  private static Instructor instructor(
      UUID id, Enrol command, @Nullable LocalDate trainedUntil, int version) {
    return new Instructor(
        id,
        command.name(),
        command.institution(),
        command.homePost(),
        command.homeDays(),
        command.weeklyHalfDays(),
        command.account(),
        command.coOpted(),
        command.licence(),
        command.experienceYears(),
        trainedUntil,
        command.subjectAreas(),
        version);
  }

  private List<Violation> violations(UUID own, Enrol command) {
    var found = new ArrayList<Violation>();
    require(found, !command.name().isBlank(), G_3, "G-3.blank", "name");
    require(found, !command.institution().isBlank(), G_3, "G-3.blank", "institution");
    require(found, !command.homePost().isBlank(), G_3, "G-3.blank", "homePost");
    boolean areDays = command.homeDays().stream().allMatch(day -> day >= 1 && day <= 7);
    require(found, areDays, G_3, "G-3.homeDays", "homeDays");
    boolean fitsAWeek = command.weeklyHalfDays() >= 0 && command.weeklyHalfDays() <= 14;
    require(found, fitsAWeek, G_4, "G-4.weeklyHalfDays", "weeklyHalfDays");
    require(found, command.experienceYears() >= 0, G_3, "G-3.experience", "experienceYears");
    var licence = command.licence();
    boolean numbered = licence == null || !licence.number().isBlank();
    require(found, numbered, G_3, "G-3.blank", "licence.number");
    var account = command.account();
    boolean free = account == null || !instructors.isLinked(account, own);
    require(found, free, G_3, "G-3.account", "account");
    return found;
  }

  public Outcome<Instructor> train(Train command, Moment now) {
    var instructor = instructors.find(command.instructor()).orElse(null);
    if (instructor == null) {
      return new Outcome.Unknown<>("id");
    }
    if (instructor.version() != command.version()) {
      return new Outcome.Stale<>(instructor);
    }
    var found = violations(command, now);
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var training =
        new Training(
            ids.next(),
            command.course(),
            command.hours(),
            command.heldOn(),
            command.passed(),
            command.validUntil());
    var trained = trained(instructor, training);
    return instructors.train(trained, training)
        ? Outcome.done(trained)
        : new Outcome.Stale<>(instructors.find(command.instructor()).orElse(instructor));
  }

  private static List<Violation> violations(Train command, Moment now) {
    var found = new ArrayList<Violation>();
    require(found, !command.course().isBlank(), G_10, "G-10.blank", "course");
    boolean counted =
        command.hours().signum() > 0
            && command.hours().compareTo(BigDecimal.valueOf(MOST_HOURS)) <= 0;
    require(found, counted, G_10, "G-10.hours", "hours");
    if (command.heldOn().isAfter(now.day())) {
      Map<String, Object> days = Map.of("day", command.heldOn(), "today", now.day());
      found.add(Violation.of(G_10, "G-10.future", "heldOn", days));
    }
    require(
        found, !command.validUntil().isBefore(command.heldOn()), G_10, "G-10.until", "validUntil");
    return found;
  }

  /** A course that was not passed, or ends sooner than an earlier one, takes nothing away. */
  private static Instructor trained(Instructor it, Training training) {
    var before = it.trainedUntil();
    boolean longer = training.passed() && (before == null || training.validUntil().isAfter(before));
    return it.trainedUntil(longer ? training.validUntil() : before);
  }

  private static void require(
      List<Violation> found, boolean kept, GuidanceRule rule, String key, String path) {
    if (!kept) {
      found.add(Violation.of(rule, key, path));
    }
  }
}
