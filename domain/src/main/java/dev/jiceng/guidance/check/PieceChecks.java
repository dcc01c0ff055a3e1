package dev.jiceng.guidance.check;

import static dev.jiceng.guidance.GuidanceRule.G_3;
import static dev.jiceng.guidance.GuidanceRule.G_5;
import static dev.jiceng.guidance.GuidanceRule.G_6;
import static dev.jiceng.guidance.GuidanceRule.G_7;

import dev.jiceng.guidance.checklist.AnswerChecks;
import dev.jiceng.guidance.checklist.ChecklistTemplate;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Rule;
import dev.jiceng.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Whether a piece can be kept: judged for itself alone, so that the order of arrival is nothing.
 */
final class PieceChecks {
  private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9-]{1,40}");
  private static final int MOST_PIECES = 999_999;
  private static final int VERSION_OF_IDS = 7;
  private static final Duration LONGEST = Duration.ofHours(24);

  /** Two clocks that are both right may differ by so much. */
  private static final Duration SLACK = Duration.ofMinutes(10);

  private final Sent sent;
  private final SyncBasis basis;
  private final Moment now;
  private final List<Violation> found = new ArrayList<>();

  private PieceChecks(Sent sent, SyncBasis basis, Moment now) {
    this.sent = sent;
    this.basis = basis;
    this.now = now;
  }

  static List<Violation> of(Sent sent, SyncBasis basis, Moment now) {
    var checks = new PieceChecks(sent, basis, now);
    checks.identity();
    checks.beginning();
    var template = basis.template(sent.placement().template()).orElse(null);
    if (template == null) {
      checks.require(
          false,
          G_5,
          "G-5.noVersion",
          "template",
          Map.of("template", sent.placement().template().toString()));
    } else {
      sent.piece().changes().forEach((key, part) -> checks.part(template, key, part));
    }
    return checks.found;
  }

  private void identity() {
    var origin = sent.piece().origin();
    require(sent.check().version() == VERSION_OF_IDS, G_6, "G-6.id", "check");
    boolean named =
        DEVICE.matcher(origin.device()).matches()
            && !origin.device().equals(ResolveFieldCheck.DESK);
    require(named, G_6, "G-6.device", "device");
    boolean counted = origin.sequence() >= 1 && origin.sequence() <= MOST_PIECES;
    require(counted, G_6, "G-6.sequence", "sequence");
    require(!sent.piece().base().includes(origin), G_6, "G-6.base", "base");
  }

  /** Whoever begins a check says when it was and who checked. */
  private void beginning() {
    boolean begins =
        sent.piece().base().equals(Edition.NONE) && sent.piece().origin().sequence() == 1;
    if (begins) {
      require(sent.piece().changes().containsKey(Key.TIMES), G_6, "G-6.times", "startedAt");
      require(
          sent.piece().changes().containsKey(Key.INSTRUCTORS),
          G_6,
          "G-6.instructors",
          "instructors");
    }
  }

  private void part(ChecklistTemplate template, String key, Part part) {
    require(isText(part.toString()), G_6, "G-6.text", key);
    part.pictures().stream()
        .filter(photo -> !basis.hasPhoto(photo, sent.placement().community()))
        .forEach(photo -> require(false, G_6, "G-6.photo", key, Map.of("photo", photo)));
    switch (part) {
      case Part.Cleared ignored ->
          require(!key.equals(Key.TIMES) && !key.equals(Key.INSTRUCTORS), G_6, "G-6.needed", key);
      case Part.Times times -> times(times);
      case Part.Instructors instructors -> instructors(instructors);
      case Part.Answered answered ->
          AnswerChecks.of(template, Key.rest(key), answered.answer()).ifPresent(found::add);
      case Part.Found finding -> finding(template, key, finding);
      case Part.Trainings trainings ->
          require(
              trainings.trainings().stream().allMatch(PieceChecks::isTraining),
              G_6,
              "G-6.training",
              key);
      case Part.Position position -> position(position);
      case Part.Met ignored -> {}
      case Part.Questions ignored -> {}
      case Part.Remark ignored -> {}
      case Part.Visit ignored -> {}
      case Part.RecheckOf recheck ->
          require(!recheck.check().equals(sent.check()), G_7, "G-7.recheckSelf", key);
      case Part.Withdrawn ignored -> {}
    }
  }

  private void times(Part.Times times) {
    var lasted = Duration.between(times.startedAt(), times.endedAt());
    require(
        !lasted.isNegative() && lasted.compareTo(LONGEST) <= 0,
        G_6,
        "G-6.duration",
        "endedAt",
        Map.of("hours", LONGEST.toHours()));
    var ended = sent.ours(times.endedAt());
    require(
        !ended.isAfter(now.at().plus(SLACK)),
        G_6,
        "G-6.future",
        "endedAt",
        Map.of("now", now.at(), "ended", ended));
  }

  private void instructors(Part.Instructors instructors) {
    require(!instructors.ids().isEmpty(), G_6, "G-6.instructors", Key.INSTRUCTORS);
    var day = day();
    for (int i = 0; i < instructors.ids().size(); i++) {
      String path = Key.INSTRUCTORS + "." + i;
      var known = basis.instructor(instructors.ids().get(i)).orElse(null);
      require(known != null, G_3, "G-3.unknown", path);
      if (known != null) {
        Map<String, Object> numbers = Map.of("name", known.name(), "day", day);
        require(known.isLicensedOn(day), G_3, "G-3.licence", path, numbers);
        require(known.isTrainedOn(day), G_3, "G-3.training", path, numbers);
      }
    }
  }

  /** The day of the check; where the piece does not say, the day it was written. */
  private LocalDate day() {
    var at =
        sent.piece().changes().get(Key.TIMES) instanceof Part.Times times
            ? times.startedAt()
            : sent.at();
    return new Moment(sent.ours(at)).day();
  }

  private void finding(ChecklistTemplate template, String key, Part.Found finding) {
    int version = UUID.fromString(Key.rest(key)).version();
    require(version == VERSION_OF_IDS, G_7, "G-7.id", key + ".id");
    deadline(key, finding);
    require(
        finding.dueOn() == null || !finding.dueOn().isBefore(day()),
        G_7,
        "G-7.deadlinePast",
        key + ".dueOn",
        Map.of("day", day()));
    require(!finding.description().isBlank(), G_7, "G-7.description", key + ".description");
    require(!finding.institution().isBlank(), G_7, "G-7.institution", key + ".institution");
    String item = finding.item();
    require(item == null || template.item(item).isPresent(), G_7, "G-7.item", key + ".item");
  }

  private void deadline(String key, Part.Found finding) {
    Integer days = finding.workingDays();
    if (days == null) {
      require(finding.dueOn() != null, G_7, "G-7.deadline", key + ".dueOn");
      return;
    }
    require(finding.dueOn() == null, G_7, "G-7.deadlineTwice", key + ".dueOn");
    require(
        days >= 1 && days <= Part.Found.MOST_WORKING_DAYS,
        G_7,
        "G-7.workingDays",
        key + ".workingDays",
        Map.of("limit", Part.Found.MOST_WORKING_DAYS, "actual", days));
  }

  /** What no database keeps as text would stop the whole batch. */
  private static boolean isText(String said) {
    return said.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(said);
  }

  private static boolean isTraining(Part.Training training) {
    return !training.topic().isBlank()
        && training.hours().signum() > 0
        && training.hours().compareTo(java.math.BigDecimal.valueOf(24)) <= 0
        && !training.trainees().isEmpty();
  }

  private void position(Part.Position position) {
    boolean onEarth =
        position.latitude().abs().compareTo(java.math.BigDecimal.valueOf(90)) <= 0
            && position.longitude().abs().compareTo(java.math.BigDecimal.valueOf(180)) <= 0;
    require(onEarth, G_6, "G-6.position", Key.POSITION);
  }

  private void require(boolean kept, Rule rule, String key, String path) {
    require(kept, rule, key, path, Map.of());
  }

  private void require(
      boolean kept, Rule rule, String key, String path, Map<String, Object> numbers) {
    if (!kept) {
      found.add(Violation.of(rule, key, path, numbers));
    }
  }
}
