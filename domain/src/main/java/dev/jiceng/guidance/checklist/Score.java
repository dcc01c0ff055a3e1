package dev.jiceng.guidance.checklist;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a check's answers are worth, item by item (G-5): points over the weights of all items that
 * apply.
 */
public record Score(List<Line> lines) {
  private static final int DIGITS = 4;

  public Score {
    lines = List.copyOf(lines);
  }

  /** Why an item has its points. */
  public enum Reason {
    YES,
    NO,
    POINTS,
    WITHIN,
    OUTSIDE,
    CHOSEN,
    GIVEN,
    MISSING,
    NOT_APPLICABLE
  }

  /** One item's points. */
  public record Line(
      ChecklistItem item, @Nullable Answer answer, BigDecimal points, Reason reason) {
    boolean counts() {
      return reason != Reason.NOT_APPLICABLE;
    }
  }

  public static Score of(ChecklistTemplate template, Map<String, Answer> answers) {
    return new Score(
        template.items().stream().map(item -> line(item, answers.get(item.code()))).toList());
  }

  public BigDecimal points() {
    return lines.stream().map(Line::points).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The most that could be had: items that do not apply are left out. */
  public BigDecimal reachable() {
    return lines.stream()
        .filter(Line::counts)
        .map(line -> line.item().weight())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** From 0 to 1; 1 where nothing applies. */
  public BigDecimal share() {
    return reachable().signum() == 0
        ? BigDecimal.ONE.setScale(DIGITS)
        : points().divide(reachable(), DIGITS, RoundingMode.HALF_UP);
  }

  /** Whether every required item has an answer. */
  public boolean isComplete() {
    return lines.stream()
        .noneMatch(line -> line.item().required() && line.reason() == Reason.MISSING);
  }

  private static Line line(ChecklistItem item, @Nullable Answer answer) {
    var reason = reason(item, answer);
    return new Line(item, answer, points(item, answer, reason), reason);
  }

  private static Reason reason(ChecklistItem item, @Nullable Answer answer) {
    if (answer == null) {
      return Reason.MISSING;
    }
    if (answer.notApplicable()) {
      return Reason.NOT_APPLICABLE;
    }
    return switch (item.kind()) {
      case YES_NO -> Boolean.TRUE.equals(answer.yes()) ? Reason.YES : Reason.NO;
      case SCORE -> Reason.POINTS;
      case NUMBER ->
          Objects.requireNonNull(item.measure()).isGood(Objects.requireNonNull(answer.number()))
              ? Reason.WITHIN
              : Reason.OUTSIDE;
      case CHOICE -> Reason.CHOSEN;
      case TEXT -> Reason.GIVEN;
      case PHOTO -> answer.photos().isEmpty() ? Reason.MISSING : Reason.GIVEN;
    };
  }

  private static BigDecimal points(ChecklistItem item, @Nullable Answer answer, Reason reason) {
    return switch (reason) {
      case YES, WITHIN, GIVEN -> item.weight();
      case POINTS -> Objects.requireNonNull(Objects.requireNonNull(answer).number());
      case CHOSEN -> item.choice(Objects.requireNonNull(answer).choice()).orElseThrow().points();
      case NO, OUTSIDE, MISSING, NOT_APPLICABLE -> BigDecimal.ZERO;
    };
  }
}
