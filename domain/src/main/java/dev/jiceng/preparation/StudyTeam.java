package dev.jiceng.preparation;

import static dev.jiceng.preparation.PreparationRule.R_1;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The township studies a team, holds a community back and releases it. */
public final class StudyTeam {
  private final TeamStudies studies;
  private final Ids ids;

  public StudyTeam(TeamStudies studies, Ids ids) {
    this.studies = studies;
    this.ids = ids;
  }

  /** A study that was made. */
  public record Study(
      DivisionCode community,
      LocalDate on,
      RiskLevel risk,
      String conclusion,
      List<Problem> problems) {}

  /** Whom to hold back, and why. */
  public record Hold(DivisionCode community, LocalDate on, String reason) {}

  /** Whom to release, and why. */
  public record Release(UUID rectification, int version, LocalDate on, String reason) {}

  /** A high risk that nobody holds back is done all the same, and said. */
  public Outcome<TeamStudy> study(Study command, Moment now) {
    if (!studies.hold(command.community())) {
      return new Outcome.Unknown<>("community");
    }
    var found = future(command.on(), "studiedOn", now);
    found.addAll(blank(command.conclusion(), "conclusion"));
    if (command.risk() == RiskLevel.HIGH && command.problems().isEmpty()) {
      found.add(Violation.of(R_1, "R-1.problems", "problems"));
    }
    for (int i = 0; i < command.problems().size(); i++) {
      found.addAll(blank(command.problems().get(i).text(), "problems." + i + ".text"));
    }
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var study =
        new TeamStudy(
            ids.next(),
            command.community(),
            command.on(),
            command.risk(),
            command.conclusion(),
            command.problems());
    studies.add(study);
    return new Outcome.Done<>(study, advice(study));
  }

  private List<Violation> advice(TeamStudy study) {
    boolean free = study.risk() == RiskLevel.HIGH && !studies.isHeld(study.community());
    return free
        ? List.of(new Violation(R_1, "R-1.notHeld", List.of("risk"), Map.of(), Severity.ADVISORY))
        : List.of();
  }

  public Outcome<Rectification> hold(Hold command, Moment now) {
    if (!studies.hold(command.community())) {
      return new Outcome.Unknown<>("community");
    }
    var found = future(command.on(), "heldOn", now);
    found.addAll(blank(command.reason(), "reason"));
    if (studies.isHeld(command.community())) {
      found.add(Violation.of(R_1, "R-1.heldAlready", "community"));
    }
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var rectification =
        new Rectification(ids.next(), command.community(), command.on(), command.reason(), null, 1);
    studies.add(rectification);
    return Outcome.done(rectification);
  }

  public Outcome<Rectification> release(Release command, Moment now) {
    var held = studies.find(command.rectification()).orElse(null);
    if (held == null) {
      return new Outcome.Unknown<>("id");
    }
    if (held.version() != command.version()) {
      return new Outcome.Stale<>(held);
    }
    var found = future(command.on(), "releasedOn", now);
    found.addAll(blank(command.reason(), "reason"));
    found.addAll(releasing(held.isHeld()));
    if (command.on().isBefore(held.heldOn())) {
      var numbers = Map.<String, Object>of("held", held.heldOn(), "day", command.on());
      found.add(Violation.of(R_1, "R-1.beforeHeld", "releasedOn", numbers));
    }
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    return studies
        .save(held.released(new Rectification.Release(command.on(), command.reason())))
        .map(Outcome::done)
        .orElseGet(() -> new Outcome.Stale<>(studies.find(held.id()).orElseThrow()));
  }

  /** What is in the way of a release, whoever would release. */
  public static List<Violation> releasing(boolean isHeld) {
    return isHeld ? List.of() : List.of(Violation.of(R_1, "R-1.released", "id"));
  }

  private static List<Violation> future(LocalDate day, String path, Moment now) {
    var found = new ArrayList<Violation>();
    if (day.isAfter(now.day())) {
      var numbers = Map.<String, Object>of("day", day, "today", now.day());
      found.add(Violation.of(R_1, "preparation.future", path, numbers));
    }
    return found;
  }

  private static List<Violation> blank(String text, String path) {
    return text.isBlank() ? List.of(Violation.of(R_1, "preparation.blank", path)) : List.of();
  }
}
