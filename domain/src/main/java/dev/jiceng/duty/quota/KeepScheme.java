package dev.jiceng.duty.quota;

import static dev.jiceng.duty.DutyRule.PD_4;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.duty.quota.PostScheme.Measure;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says how a county judges the number of posts (PD-4). */
public final class KeepScheme {
  private final PostSchemes schemes;
  private final Ids ids;

  public KeepScheme(PostSchemes schemes, Ids ids) {
    this.schemes = schemes;
    this.ids = ids;
  }

  /** {@code version} is the one that was seen; null where the county has no scheme. */
  public Outcome<PostScheme> set(
      DivisionCode county, int total, Measure measure, @Nullable Integer version) {
    var standing = schemes.of(county).orElse(null);
    if (standing != null && !Integer.valueOf(standing.version()).equals(version)) {
      return new Outcome.Stale<>(standing);
    }
    var found = violations(total, measure);
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    if (standing == null) {
      var scheme = new PostScheme(ids.next(), county, total, measure, 1);
      return schemes.add(scheme)
          ? Outcome.done(scheme)
          : new Outcome.Stale<>(schemes.of(county).orElseThrow());
    }
    return schemes
        .save(standing.changed(total, measure))
        .map(Outcome::done)
        .orElseGet(() -> new Outcome.Stale<>(schemes.of(county).orElseThrow()));
  }

  private static List<Violation> violations(int total, Measure measure) {
    var found = new ArrayList<Violation>();
    positive("total", total, found);
    positive("villageBase", measure.villageBase(), found);
    positive("neighbourhoodBase", measure.neighbourhoodBase(), found);
    positive("peoplePerPost", measure.peoplePerPost(), found);
    positive("areaPerPost", measure.areaPerPost().signum(), found);
    positive("tasksPerPost", measure.tasksPerPost(), found);
    return found;
  }

  private static void positive(String path, int number, List<Violation> found) {
    if (number <= 0) {
      found.add(Violation.of(PD_4, "PD-4.positive", path, Map.of("actual", number)));
    }
  }
}
