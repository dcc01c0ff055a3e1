package dev.jiceng.target;

import static dev.jiceng.target.TargetRule.T_6;

import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds a value to an indicator's reports and works out where its target now stands (T-6, T-7). */
public final class ReportProgress {
  private final TargetLetters letters;
  private final TargetProgress progress;
  private final Ids ids;

  public ReportProgress(TargetLetters letters, TargetProgress progress, Ids ids) {
    this.letters = letters;
    this.progress = progress;
    this.ids = ids;
  }

  /**
   * The value of an indicator on a day; {@code corrects} names an earlier report that was wrong.
   */
  public record Command(
      UUID indicator, LocalDate on, BigDecimal value, String evidence, @Nullable UUID corrects) {}

  public Outcome<ProgressReport> handle(Command command, Actor actor, Moment now) {
    var letter = letters.findByIndicator(command.indicator()).orElse(null);
    if (letter == null) {
      return new Outcome.Unknown<>("indicator");
    }
    var target = targetOf(letter, command.indicator());
    var lineage = lineageOf(target, command.indicator());
    var before = progress.reports(lineages(target));
    var violations = violations(letter, command, before.getOrDefault(lineage, List.of()), now);
    if (!violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    var report =
        new ProgressReport(
            ids.next(),
            lineage,
            command.on(),
            command.value(),
            command.evidence(),
            actor,
            now.at(),
            command.corrects());
    progress.add(report);
    var newest = Reports.newest(before, report);
    progress.update(target, Outlook.of(target, letter.term(), Reports.values(newest)), newest);
    return Outcome.done(report);
  }

  private static List<Violation> violations(
      TargetLetter letter, Command command, List<ProgressReport> reports, Moment now) {
    var found = new ArrayList<Violation>();
    if (!letter.isInForce()) {
      var numbers = Map.<String, Object>of("state", letter.state());
      found.add(Violation.of(T_6, "T-6.notInForce", "indicator", numbers));
    }
    if (command.on().isAfter(now.day()) || command.on().isBefore(letter.term().start())) {
      var numbers = Map.<String, Object>of("from", letter.term().start(), "to", now.day());
      found.add(Violation.of(T_6, "T-6.date", "on", numbers));
    }
    if (command.evidence().isBlank()) {
      found.add(Violation.of(T_6, "T-6.evidence", "evidence"));
    }
    var corrected = command.corrects();
    if (corrected != null) {
      boolean known = reports.stream().anyMatch(r -> r.id().equals(corrected));
      boolean isCorrected = reports.stream().anyMatch(r -> corrected.equals(r.corrects()));
      if (!known || isCorrected) {
        found.add(Violation.of(T_6, "T-6.corrects", "corrects"));
      }
    }
    return found;
  }

  private static TermTarget targetOf(TargetLetter letter, UUID indicator) {
    return letter.content().targets().stream()
        .filter(t -> t.indicators().stream().anyMatch(i -> i.id().equals(indicator)))
        .findFirst()
        .orElseThrow();
  }

  private static UUID lineageOf(TermTarget target, UUID indicator) {
    return Stream.of(target)
        .flatMap(t -> t.indicators().stream())
        .filter(i -> i.id().equals(indicator))
        .map(Indicator::lineage)
        .findFirst()
        .orElseThrow();
  }

  private static List<UUID> lineages(TermTarget target) {
    return target.indicators().stream().map(Indicator::lineage).toList();
  }
}
