package dev.jiceng.duty.appraisal;

import static dev.jiceng.duty.DutyRule.PD_5;

import dev.jiceng.affairs.Mark;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an appraisal is ready for, whoever does it. */
public final class AppraisalPath {
  private AppraisalPath() {}

  public static List<Violation> draft(Appraisal appraisal) {
    return approved(appraisal.township());
  }

  public static List<Violation> township(Appraisal appraisal) {
    return approved(appraisal.township());
  }

  public static List<Violation> department(Appraisal appraisal) {
    var found = new ArrayList<Violation>();
    if (appraisal.township() == null) {
      found.add(Violation.of(PD_5, "PD-5.townshipFirst", "id"));
    }
    var department = appraisal.department();
    found.addAll(approved(department == null ? null : department.mark()));
    return found;
  }

  private static List<Violation> approved(@Nullable Mark mark) {
    return mark == null
        ? List.of()
        : List.of(Violation.of(PD_5, "PD-5.approved", "id", Map.of("name", mark.by().name())));
  }
}
