package dev.jiceng.guidance.checklist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing to check, and the points it can bring. A number earns them between {@code least} and
 * {@code most}, whose limits {@code lowest} and {@code highest} it can never leave.
 */
public record ChecklistItem(
    String code,
    String text,
    @Nullable String guidance,
    ChecklistItemKind kind,
    BigDecimal weight,
    boolean required,
    @Nullable Measure measure,
    List<Choice> choices) {
  public ChecklistItem {
    choices = List.copyOf(choices);
  }

  /** What a number is measured in, what it can be at all, and what earns the points. */
  public record Measure(
      String unit,
      BigDecimal lowest,
      BigDecimal highest,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most) {
    /** Whether it has a unit, and what earns the points is possible. */
    boolean isWhole() {
      var from = least == null ? lowest : least;
      var to = most == null ? highest : most;
      return !unit.isBlank()
          && lowest.compareTo(highest) < 0
          && isPossible(from)
          && isPossible(to)
          && from.compareTo(to) <= 0;
    }

    boolean isPossible(BigDecimal number) {
      return number.compareTo(lowest) >= 0 && number.compareTo(highest) <= 0;
    }

    boolean isGood(BigDecimal number) {
      return (least == null || number.compareTo(least) >= 0)
          && (most == null || number.compareTo(most) <= 0);
    }
  }

  /** One answer to choose, and the points it brings. */
  public record Choice(String code, String text, BigDecimal points) {}

  Optional<Choice> choice(@Nullable String chosen) {
    return choices.stream().filter(choice -> choice.code().equals(chosen)).findFirst();
  }
}
