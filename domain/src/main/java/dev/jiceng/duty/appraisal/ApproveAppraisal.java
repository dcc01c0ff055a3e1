package dev.jiceng.duty.appraisal;

import static dev.jiceng.duty.DutyRule.PD_5;

import dev.jiceng.affairs.Mark;
import dev.jiceng.affairs.Words;
import dev.jiceng.duty.appraisal.Appraisal.Department;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The township stands for an appraisal, and then the line department, by somebody else (PD-5). */
public final class ApproveAppraisal {
  private final Appraisals appraisals;

  public ApproveAppraisal(Appraisals appraisals) {
    this.appraisals = appraisals;
  }

  /** Which appraisal, as it was last seen. */
  public record Seen(UUID appraisal, int version) {}

  public Outcome<Appraisal> forTownship(Seen seen, Mark mark) {
    var appraisal = appraisals.find(seen.appraisal()).orElse(null);
    if (appraisal == null) {
      return new Outcome.Unknown<>("id");
    }
    if (appraisal.version() != seen.version()) {
      return new Outcome.Stale<>(appraisal);
    }
    var found = AppraisalPath.township(appraisal);
    return found.isEmpty() ? saved(appraisal.approved(mark), List.of()) : Outcome.refused(found);
  }

  public Outcome<Appraisal> forDepartment(Seen seen, String name, Mark mark) {
    var appraisal = appraisals.find(seen.appraisal()).orElse(null);
    if (appraisal == null) {
      return new Outcome.Unknown<>("id");
    }
    if (appraisal.version() != seen.version()) {
      return new Outcome.Stale<>(appraisal);
    }
    var found = new ArrayList<>(AppraisalPath.department(appraisal));
    found.addAll(Words.of(PD_5, "department", name, Words.LINE));
    found.addAll(samePerson(appraisal, mark));
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    boolean isSecond = isSecondYear(appraisal);
    return saved(
        appraisal.approved(new Department(name, mark), isSecond),
        isSecond ? List.of(adjust(appraisal)) : List.of());
  }

  private static List<Violation> samePerson(Appraisal appraisal, Mark mark) {
    var township = appraisal.township();
    return township != null && township.by().subject().equals(mark.by().subject())
        ? List.of(Violation.of(PD_5, "PD-5.samePerson", "id", Map.of("name", township.by().name())))
        : List.of();
  }

  private boolean isSecondYear(Appraisal appraisal) {
    return appraisal.result().grade() == Grade.INCOMPETENT
        && appraisals.wasIncompetent(appraisal.holder().person(), appraisal.year() - 1);
  }

  private static Violation adjust(Appraisal appraisal) {
    int year = appraisal.year();
    var years = Map.<String, Object>of("first", year - 1, "second", year);
    return new Violation(PD_5, "PD-5.adjust", List.of("id"), years, Severity.ADVISORY);
  }

  private Outcome<Appraisal> saved(Appraisal appraisal, List<Violation> advice) {
    return appraisals
        .save(appraisal)
        .<Outcome<Appraisal>>map(it -> new Outcome.Done<>(it, advice))
        .orElseGet(() -> new Outcome.Stale<>(appraisals.find(appraisal.id()).orElseThrow()));
  }
}
