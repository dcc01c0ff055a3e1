package dev.jiceng.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two versions of a letter clause by clause, matched by lineage (T-11). */
public final class LetterComparison {
  private LetterComparison() {}

  /** What became of a clause. */
  public enum Change {
    SAME,
    CHANGED,
    ADDED,
    REMOVED
  }

  /** One clause before and after; one of the two is missing where it was added or removed. */
  public record Clause(
      UUID lineage, Change change, @Nullable TermTarget before, @Nullable TermTarget after) {}

  public static List<Clause> between(TargetLetter earlier, TargetLetter later) {
    var clauses = new ArrayList<Clause>();
    for (TermTarget before : earlier.content().targets()) {
      var after = find(later, before.lineage());
      clauses.add(new Clause(before.lineage(), change(before, after), before, after));
    }
    for (TermTarget after : later.content().targets()) {
      if (find(earlier, after.lineage()) == null) {
        clauses.add(new Clause(after.lineage(), Change.ADDED, null, after));
      }
    }
    return List.copyOf(clauses);
  }

  private static @Nullable TermTarget find(TargetLetter letter, UUID lineage) {
    return letter.content().targets().stream()
        .filter(target -> target.lineage().equals(lineage))
        .findFirst()
        .orElse(null);
  }

  private static Change change(TermTarget before, @Nullable TermTarget after) {
    if (after == null) {
      return Change.REMOVED;
    }
    return Objects.equals(plain(before), plain(after)) ? Change.SAME : Change.CHANGED;
  }

  private static Indicator plain(Indicator indicator) {
    var stretch = indicator.stretch();
    return new Indicator(
        indicator.lineage(),
        indicator.lineage(),
        indicator.name(),
        indicator.unit(),
        indicator.direction(),
        indicator.baseline().stripTrailingZeros(),
        indicator.floor().stripTrailingZeros(),
        stretch == null ? null : stretch.stripTrailingZeros(),
        indicator.milestones().stream()
            .map(m -> new Milestone(m.on(), m.value().stripTrailingZeros()))
            .toList());
  }

  /**
   * The clause as its hash sees it: without ids, which differ between versions, and trailing zeros.
   */
  private static TermTarget plain(TermTarget target) {
    return new TermTarget(
        target.lineage(),
        target.lineage(),
        target.kind(),
        target.text(),
        target.acceptance(),
        target.dueOn(),
        target.partners(),
        target.responsibility(),
        target.indicators().stream().map(i -> plain(i)).toList());
  }
}
