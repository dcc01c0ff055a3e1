package dev.jiceng.guidance.finding;

import static dev.jiceng.guidance.GuidanceRule.G_7;

import dev.jiceng.guidance.Words;
import dev.jiceng.guidance.check.Part.Found;
import dev.jiceng.regulation.WorkingDays.Landing;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes a finding along its path (G-7). */
public final class RectifyFinding {
  private static final int MOST_FILES = 20;

  private final Findings findings;
  private final Deadlines deadlines;

  public RectifyFinding(Findings findings, Deadlines deadlines) {
    this.findings = findings;
    this.deadlines = deadlines;
  }

  /** Who acts when, on which finding as they saw it. */
  public record Act(UUID finding, int version, Actor by, Moment now) {}

  /** What a step adds to the path; parts it has no use for are null or empty. */
  private record Said(
      @Nullable String remark,
      @Nullable LocalDate dueOn,
      List<UUID> evidence,
      @Nullable UUID recheck) {
    static Said of(@Nullable String remark) {
      return new Said(remark, null, List.of(), null);
    }
  }

  public Outcome<Finding> begin(Act act, @Nullable String remark) {
    return step(act, FindingAction.BEGIN, finding -> optional(remark), finding -> Said.of(remark));
  }

  /** Says what was done, and shows it. */
  public Outcome<Finding> submit(Act act, String remark, List<UUID> evidence) {
    return step(
        act,
        FindingAction.SUBMIT,
        finding -> {
          var found = said(remark, "remark");
          found.addAll(files(finding, evidence));
          return found;
        },
        finding -> new Said(remark, null, evidence, null));
  }

  /** {@code recheck} is the check that looked again, where one did. */
  public Outcome<Finding> verify(Act act, @Nullable String remark, @Nullable UUID recheck) {
    return step(
        act,
        FindingAction.VERIFY,
        finding -> {
          var found = optional(remark);
          if (recheck != null && !findings.isRecheck(recheck, finding)) {
            found.add(
                Violation.of(G_7, "G-7.recheck", "recheck", Map.of("check", finding.check())));
          }
          return found;
        },
        finding -> new Said(remark, null, List.of(), recheck));
  }

  public Outcome<Finding> sendBack(Act act, String reason) {
    return step(
        act, FindingAction.RETURN, finding -> said(reason, "reason"), finding -> Said.of(reason));
  }

  /** Counted from the deadline, or from today where that has passed. */
  public Outcome<Finding> extend(Act act, int workingDays, String reason) {
    return step(
        act,
        FindingAction.EXTEND,
        finding -> {
          var found = said(reason, "reason");
          found.addAll(extension(finding, workingDays, act.now()));
          return found;
        },
        finding ->
            new Said(
                reason,
                extended(finding, workingDays, act.now()) instanceof Landing.On(LocalDate day)
                    ? day
                    : null,
                List.of(),
                null));
  }

  private Landing extended(Finding finding, int workingDays, Moment now) {
    var today = now.day();
    var from = finding.deadline().isBefore(today) ? today : finding.deadline();
    return deadlines.after(from, workingDays);
  }

  private List<Violation> extension(Finding finding, int workingDays, Moment now) {
    if (workingDays < 1 || workingDays > Found.MOST_WORKING_DAYS) {
      var numbers = Map.<String, Object>of("limit", Found.MOST_WORKING_DAYS, "actual", workingDays);
      return List.of(Violation.of(G_7, "G-7.workingDays", "workingDays", numbers));
    }
    return extended(finding, workingDays, now) instanceof Landing.CalendarMissing(int year)
        ? List.of(Violation.of(G_7, "G-7.calendar", "workingDays", Map.of("year", year)))
        : List.of();
  }

  private Outcome<Finding> step(
      Act act,
      FindingAction action,
      Function<Finding, List<Violation>> checks,
      Function<Finding, Said> said) {
    var finding = findings.find(act.finding()).orElse(null);
    if (finding == null) {
      return new Outcome.Unknown<>("id");
    }
    if (finding.version() != act.version()) {
      return new Outcome.Stale<>(finding);
    }
    var found = new ArrayList<>(FindingPath.blockers(finding, action, act.by()));
    found.addAll(checks.apply(finding));
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    return findings
        .save(finding.with(step(act, action, finding, said.apply(finding))))
        .map(Outcome::done)
        .orElseGet(() -> new Outcome.Stale<>(findings.find(act.finding()).orElseThrow()));
  }

  private static FindingStep step(Act act, FindingAction action, Finding finding, Said said) {
    return new FindingStep(
        action,
        action.reached(finding.state()),
        act.by(),
        act.now().at(),
        said.remark(),
        said.dueOn(),
        said.evidence(),
        said.recheck());
  }

  private List<Violation> files(Finding finding, List<UUID> evidence) {
    var found = new ArrayList<Violation>();
    if (evidence.size() > MOST_FILES) {
      var numbers = Map.<String, Object>of("limit", MOST_FILES, "actual", evidence.size());
      found.add(Violation.of(G_7, "G-7.files", "evidence", numbers));
    }
    var arrived = findings.arrived(evidence, finding);
    for (int i = 0; i < evidence.size(); i++) {
      if (!arrived.contains(evidence.get(i))) {
        var numbers = Map.<String, Object>of("file", evidence.get(i));
        found.add(Violation.of(G_7, "G-7.evidence", "evidence." + i, numbers));
      }
    }
    return found;
  }

  private static List<Violation> optional(@Nullable String text) {
    return text == null ? new ArrayList<>() : said(text, "remark");
  }

  private static List<Violation> said(String text, String path) {
    return Words.said(G_7, text, path);
  }
}
