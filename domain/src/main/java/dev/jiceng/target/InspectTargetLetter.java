package dev.jiceng.target;

import static dev.jiceng.target.TargetRule.T_12;

import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens a letter's yearly inspection and accepts its lines, many at once (T-12). */
public final class InspectTargetLetter {
  private final TargetLetters letters;
  private final TargetProgress progress;
  private final Ids ids;

  public InspectTargetLetter(TargetLetters letters, TargetProgress progress, Ids ids) {
    this.letters = letters;
    this.progress = progress;
    this.ids = ids;
  }

  /** The year of a letter in force, and the day by which all lines are to be inspected. */
  public record Open(UUID letter, int year, LocalDate dueOn) {}

  /** What was found on some lines of an inspection. */
  public record Accept(UUID inspection, int version, List<Found> lines) {}

  /** What was found on one line. */
  public record Found(UUID line, Inspection.Finding finding, @Nullable String remark) {}

  public Outcome<Inspection> open(Open command) {
    var letter = letters.find(command.letter()).orElse(null);
    if (letter == null) {
      return new Outcome.Unknown<>("letter");
    }
    var violations = openViolations(letter, command);
    if (!violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    var lines = letter.content().targets().stream().flatMap(this::lines).toList();
    var inspection =
        new Inspection(ids.next(), letter.id(), command.year(), command.dueOn(), lines, 1);
    progress.add(inspection);
    return Outcome.done(inspection);
  }

  public Outcome<Inspection> accept(Accept command, Actor actor, Moment now) {
    var inspection = progress.inspection(command.inspection()).orElse(null);
    if (inspection == null) {
      return new Outcome.Unknown<>("inspection");
    }
    if (inspection.version() != command.version()) {
      return new Outcome.Stale<>(inspection);
    }
    var violations = acceptViolations(inspection, command.lines());
    // Once an amendment is in force its own inspection counts; a line accepted here would be lost.
    var letter = letters.find(inspection.letter()).orElseThrow();
    if (!letter.isInForce()) {
      var numbers = Map.<String, Object>of("state", letter.state());
      violations.add(Violation.of(T_12, "T-12.notInForce", "inspection", numbers));
    }
    if (!violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    var accepted = accepted(inspection, command.lines(), actor, now);
    return progress
        .save(accepted)
        .map(saved -> settle(saved, command.lines()))
        .orElseGet(() -> new Outcome.Stale<>(progress.inspection(inspection.id()).orElseThrow()));
  }

  private List<Violation> openViolations(TargetLetter letter, Open command) {
    var found = new ArrayList<Violation>();
    if (!letter.isInForce()) {
      var numbers = Map.<String, Object>of("state", letter.state());
      found.add(Violation.of(T_12, "T-12.notInForce", "letter", numbers));
    }
    var term = letter.term();
    if (command.year() < term.start().getYear() || command.year() > term.end().getYear()) {
      var numbers =
          Map.<String, Object>of("from", term.start().getYear(), "to", term.end().getYear());
      found.add(Violation.of(T_12, "T-12.year", "year", numbers));
    }
    if (progress.hasInspection(letter.id(), command.year())) {
      found.add(Violation.of(T_12, "T-12.exists", "year", Map.of("year", command.year())));
    }
    return found;
  }

  private Stream<Inspection.Line> lines(TermTarget target) {
    var whole = new Inspection.Line(ids.next(), target.id(), null, null);
    var parts =
        target.indicators().stream()
            .map(i -> new Inspection.Line(ids.next(), target.id(), i.id(), null));
    return Stream.concat(Stream.of(whole), parts);
  }

  private static List<Violation> acceptViolations(Inspection inspection, List<Found> found) {
    var violations = new ArrayList<Violation>();
    if (found.isEmpty()) {
      violations.add(Violation.of(T_12, "T-12.noLines", "lines"));
    }
    for (int i = 0; i < found.size(); i++) {
      var wanted = found.get(i).line();
      var line = inspection.lines().stream().filter(l -> l.id().equals(wanted)).findFirst();
      if (line.isEmpty()) {
        violations.add(Violation.of(T_12, "T-12.line", "lines." + i + ".line"));
      } else if (line.get().isInspected()) {
        violations.add(Violation.of(T_12, "T-12.accepted", "lines." + i + ".line"));
      }
    }
    if (found.stream().map(Found::line).distinct().count() < found.size()) {
      violations.add(Violation.of(T_12, "T-12.twice", "lines"));
    }
    return violations;
  }

  private static Inspection accepted(
      Inspection inspection, List<Found> found, Actor actor, Moment now) {
    var byLine = found.stream().collect(Collectors.toMap(Found::line, Function.identity()));
    var lines =
        inspection.lines().stream()
            .map(line -> {
              var entry = byLine.get(line.id());
              return entry == null ? line : accepted(line, entry, actor, now);
            })
            .toList();
    return new Inspection(
        inspection.id(),
        inspection.letter(),
        inspection.year(),
        inspection.dueOn(),
        lines,
        inspection.version());
  }

  private static Inspection.Line accepted(
      Inspection.Line line, Found found, Actor actor, Moment now) {
    var acceptance = new Inspection.Acceptance(found.finding(), found.remark(), actor, now.at());
    return new Inspection.Line(line.id(), line.target(), line.indicator(), acceptance);
  }

  /** A target without indicators stands as its newest accepted line found it. */
  private Outcome<Inspection> settle(Inspection saved, List<Found> found) {
    var letter = letters.find(saved.letter()).orElseThrow();
    for (Inspection.Line line : saved.lines()) {
      boolean isNew = found.stream().anyMatch(f -> f.line().equals(line.id()));
      if (isNew && line.indicator() == null) {
        letter.content().targets().stream()
            .filter(target -> target.id().equals(line.target()) && target.isQualitative())
            .forEach(target -> settle(target, Objects.requireNonNull(line.acceptance())));
      }
    }
    return Outcome.done(saved);
  }

  private void settle(TermTarget target, Inspection.Acceptance acceptance) {
    progress.update(target, Outlook.ofQualitative(target, acceptance.finding()), Map.of());
  }
}
