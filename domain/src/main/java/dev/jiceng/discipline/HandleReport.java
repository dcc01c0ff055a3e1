package dev.jiceng.discipline;

import static dev.jiceng.discipline.DisciplineRule.R_6;

import dev.jiceng.discipline.DisciplineReport.Conclusion;
import dev.jiceng.discipline.DisciplineReport.Progress;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Receives reports and takes them through their steps. */
public final class HandleReport {
  private final DisciplineReports reports;
  private final Ids ids;

  public HandleReport(DisciplineReports reports, Ids ids) {
    this.reports = reports;
    this.ids = ids;
  }

  /** A report that came in. */
  public record Receive(
      DivisionCode at,
      @Nullable DivisionCode about,
      ReportChannel channel,
      ReportMatter matter,
      LocalDate receivedOn,
      String text,
      @Nullable String reporter,
      List<UUID> persons) {}

  /** Which report, as it was last seen. */
  public record Seen(UUID report, int version) {}

  /** Whoever receives a report on themselves or their kin is told to leave it to another. */
  public Outcome<DisciplineReport> receive(Receive command, Actor actor, Moment now) {
    var about = command.about();
    if (about != null && !reports.hasCommunity(about)) {
      return new Outcome.Unknown<>("about");
    }
    var names = reports.namesAround(command.persons());
    if (!names.keySet().containsAll(command.persons())) {
      return new Outcome.Unknown<>("persons");
    }
    var barred = new HashSet<String>();
    names.values().forEach(barred::addAll);
    var found = new ArrayList<>(future(command.receivedOn(), "receivedOn", now));
    found.addAll(blank(command.text(), "text"));
    var reporter = command.reporter();
    found.addAll(reporter == null ? List.of() : blank(reporter, "reporter"));
    if (about == null && command.at().level() == DivisionLevel.COUNTY && !names.isEmpty()) {
      found.add(Violation.of(R_6, "R-6.about", "about"));
    }
    if (barred.contains(actor.name())) {
      found.add(Violation.of(R_6, "R-6.involved", "persons"));
    }
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var report =
        new DisciplineReport(
            ids.next(),
            command.at(),
            about,
            command.channel(),
            command.matter(),
            command.receivedOn(),
            command.text(),
            reporter,
            command.persons(),
            barred,
            reports.conclusionDue(command.receivedOn()),
            Progress.NONE,
            1);
    reports.add(report);
    return Outcome.done(report);
  }

  /** Also to somebody else, until it is concluded. */
  public Outcome<DisciplineReport> assign(Seen seen, String assignee) {
    return step(
        seen,
        ReportAction.ASSIGN,
        report -> {
          var found = blank(assignee, "assignee");
          return report.barred().contains(assignee.strip())
              ? List.of(Violation.of(R_6, "R-6.involved", "assignee"))
              : found;
        },
        it -> new Progress(assignee.strip(), it.investigation(), null, null));
  }

  public Outcome<DisciplineReport> investigate(Seen seen, String result) {
    return step(
        seen,
        ReportAction.INVESTIGATE,
        report -> blank(result, "investigation"),
        it -> new Progress(it.assignee(), result, null, null));
  }

  /** After its last day it is concluded all the same, and said. */
  public Outcome<DisciplineReport> conclude(Seen seen, Conclusion conclusion, Moment now) {
    var outcome =
        step(
            seen,
            ReportAction.CONCLUDE,
            report -> {
              var found = new ArrayList<>(future(conclusion.on(), "concludedOn", now));
              found.addAll(blank(conclusion.text(), "grounds"));
              if (conclusion.on().isBefore(report.receivedOn())) {
                var numbers = Map.<String, Object>of("received", report.receivedOn());
                found.add(Violation.of(R_6, "R-6.beforeReceived", "concludedOn", numbers));
              }
              return found;
            },
            it -> new Progress(it.assignee(), it.investigation(), conclusion, null));
    return outcome instanceof Outcome.Done<DisciplineReport>(DisciplineReport report, var _)
        ? new Outcome.Done<>(report, late(report, conclusion))
        : outcome;
  }

  private static List<Violation> late(DisciplineReport report, Conclusion conclusion) {
    var due = report.dueOn();
    if (due == null || !conclusion.on().isAfter(due)) {
      return List.of();
    }
    var numbers = Map.<String, Object>of("due", due, "on", conclusion.on());
    return List.of(
        new Violation(R_6, "R-6.late", List.of("concludedOn"), numbers, Severity.ADVISORY));
  }

  public Outcome<DisciplineReport> tell(Seen seen, LocalDate on, Moment now) {
    return step(
        seen,
        ReportAction.NOTIFY,
        report -> future(on, "notifiedOn", now),
        it -> new Progress(it.assignee(), it.investigation(), it.conclusion(), on));
  }

  private Outcome<DisciplineReport> step(
      Seen seen,
      ReportAction action,
      Function<DisciplineReport, List<Violation>> checks,
      UnaryOperator<Progress> taken) {
    var report = reports.find(seen.report()).orElse(null);
    if (report == null) {
      return new Outcome.Unknown<>("id");
    }
    if (report.version() != seen.version()) {
      return new Outcome.Stale<>(report);
    }
    var found = new ArrayList<>(ReportPath.blockers(report, action));
    found.addAll(checks.apply(report));
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    return reports
        .save(report.with(taken.apply(report.progress())))
        .map(Outcome::done)
        .orElseGet(() -> new Outcome.Stale<>(reports.find(report.id()).orElseThrow()));
  }

  private static List<Violation> future(LocalDate day, String path, Moment now) {
    return day.isAfter(now.day())
        ? List.of(Violation.of(R_6, "R-6.future", path, Map.of("day", day, "today", now.day())))
        : List.of();
  }

  private static List<Violation> blank(String text, String path) {
    return text.isBlank() ? List.of(Violation.of(R_6, "R-6.blank", path)) : List.of();
  }
}
