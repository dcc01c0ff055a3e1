package dev.jiceng.duty.appraisal;

import static dev.jiceng.duty.DutyRule.PD_5;

import dev.jiceng.affairs.Words;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.duty.appraisal.AppraisalCycle.Criterion;
import dev.jiceng.duty.appraisal.AppraisalCycle.Period;
import dev.jiceng.duty.appraisal.AppraisalCycle.Thresholds;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Opens a township's appraisal of a year (PD-5). */
public final class OpenCycle {
  private static final int WHOLE = 100;
  private static final int MOST = 20;

  private final AppraisalCycles cycles;
  private final Ids ids;

  public OpenCycle(AppraisalCycles cycles, Ids ids) {
    this.cycles = cycles;
    this.ids = ids;
  }

  /** What is appraised, and how. */
  public record Command(
      DivisionCode township,
      int year,
      Period period,
      Thresholds thresholds,
      List<Criterion> criteria) {
    public Command {
      criteria = List.copyOf(criteria);
    }
  }

  public Outcome<AppraisalCycle> open(Command command) {
    var known = cycles.of(command.year()).orElse(null);
    if (known != null) {
      return new Outcome.Duplicate<>("year", known);
    }
    var found = violations(command);
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var cycle =
        new AppraisalCycle(
            ids.next(),
            command.township(),
            command.year(),
            command.period(),
            command.thresholds(),
            command.criteria());
    return cycles.add(cycle)
        ? Outcome.done(cycle)
        : new Outcome.Duplicate<>("year", cycles.of(command.year()).orElseThrow());
  }

  private static List<Violation> violations(Command command) {
    var found = new ArrayList<Violation>();
    var period = command.period();
    boolean isOfTheYear =
        period.startsOn().getYear() == command.year()
            && period.endsOn().getYear() == command.year()
            && period.endsOn().isAfter(period.startsOn());
    if (!isOfTheYear) {
      found.add(Violation.of(PD_5, "PD-5.period", "endsOn", Map.of("year", command.year())));
    }
    if (!command.thresholds().isDescending()) {
      found.add(Violation.of(PD_5, "PD-5.thresholds", "excellent"));
    }
    int weights = command.criteria().stream().mapToInt(Criterion::weight).sum();
    if (weights != WHOLE || command.criteria().size() > MOST) {
      found.add(Violation.of(PD_5, "PD-5.weights", "criteria", Map.of("actual", weights)));
    }
    command.criteria().forEach(criterion -> found.addAll(violations(criterion)));
    return found;
  }

  private static List<Violation> violations(Criterion criterion) {
    var found = new ArrayList<>(Words.of(PD_5, "name", criterion.name(), Words.LINE));
    if (criterion.weight() < 1) {
      found.add(Violation.of(PD_5, "PD-5.weight", "weight", Map.of("actual", criterion.weight())));
    }
    var at = String.valueOf(criterion.position() - 1);
    return found.stream().map(violation -> violation.under("criteria", at)).toList();
  }
}
