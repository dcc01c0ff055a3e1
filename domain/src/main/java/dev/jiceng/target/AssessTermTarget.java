package dev.jiceng.target;

import static dev.jiceng.target.TargetRule.T_7;

import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records a year's assessment of a target: the computed status, and the one given by hand beside it
 * (T-7).
 */
public final class AssessTermTarget {
  private final TargetLetters letters;
  private final TargetProgress progress;
  private final Ids ids;

  public AssessTermTarget(TargetLetters letters, TargetProgress progress, Ids ids) {
    this.letters = letters;
    this.progress = progress;
    this.ids = ids;
  }

  /** {@code override} empty confirms what is computed and takes an earlier override back. */
  public record Command(
      UUID target, int version, int year, Assessment.@Nullable Override override) {}

  /** Answers the target's id. */
  public Outcome<UUID> handle(Command command, Actor actor, Moment now) {
    var letter = letters.findByTarget(command.target()).orElse(null);
    var outlook = progress.outlook(command.target()).orElse(null);
    if (letter == null || outlook == null) {
      return new Outcome.Unknown<>("target");
    }
    var violations = new ArrayList<Violation>();
    if (!letter.isInForce()) {
      var numbers = Map.<String, Object>of("state", letter.state());
      violations.add(Violation.of(T_7, "T-7.notInForce", "target", numbers));
    }
    int from = letter.term().start().getYear();
    int to = Math.min(letter.term().end().getYear(), now.day().getYear());
    if (command.year() < from || command.year() > to) {
      var numbers = Map.<String, Object>of("from", from, "to", to);
      violations.add(Violation.of(T_7, "T-7.year", "year", numbers));
    }
    var override = command.override();
    if (override != null && override.reason().isBlank()) {
      violations.add(Violation.of(T_7, "T-7.reason", "override.reason"));
    }
    if (!violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    var assessment =
        new Assessment(
            ids.next(),
            command.target(),
            command.year(),
            outlook.statusOn(now.day()),
            override,
            actor,
            now.at());
    return progress.add(assessment, command.version())
        ? Outcome.done(command.target())
        : new Outcome.Stale<>(command.target());
  }
}
