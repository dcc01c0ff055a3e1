package dev.jiceng.guidance.checklist;

import static dev.jiceng.guidance.GuidanceRule.G_5;

import dev.jiceng.shared.Violation;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an answer is one that its item allows (G-5). */
public final class AnswerChecks {
  private static final int LONGEST = 2000;

  private AnswerChecks() {}

  public static Optional<Violation> of(ChecklistTemplate template, String code, Answer answer) {
    String path = "answers." + code;
    var item = template.item(code).orElse(null);
    if (item == null) {
      return violation(
          "G-5.noItem", path, Map.of("item", code, "version", template.ref().version()));
    }
    if (tooLong(answer.text()) || tooLong(answer.remark())) {
      return violation("G-5.tooLong", path, Map.of("limit", LONGEST));
    }
    if (answer.notApplicable()) {
      return parts(answer) == 0 ? Optional.empty() : kind(item, path);
    }
    return of(item, answer, path);
  }

  private static Optional<Violation> of(ChecklistItem item, Answer answer, String path) {
    boolean filled =
        switch (item.kind()) {
          case YES_NO -> answer.yes() != null;
          case SCORE, NUMBER -> answer.number() != null;
          case CHOICE -> answer.choice() != null;
          case TEXT -> answer.text() != null;
          case PHOTO -> true;
        };
    if (!filled || parts(answer) != (item.kind() == ChecklistItemKind.PHOTO ? 0 : 1)) {
      return kind(item, path);
    }
    return switch (item.kind()) {
      case SCORE -> points(item, number(answer), path);
      case NUMBER -> measured(Objects.requireNonNull(item.measure()), number(answer), path);
      case CHOICE ->
          item.choice(answer.choice()).isPresent()
              ? Optional.empty()
              : violation("G-5.noChoice", path, Map.of());
      case YES_NO, TEXT, PHOTO -> Optional.empty();
    };
  }

  private static Optional<Violation> points(ChecklistItem item, BigDecimal points, String path) {
    return points.signum() >= 0 && points.compareTo(item.weight()) <= 0
        ? Optional.empty()
        : violation("G-5.aboveWeight", path, Map.of("actual", points, "weight", item.weight()));
  }

  private static Optional<Violation> measured(
      ChecklistItem.Measure measure, BigDecimal number, String path) {
    return measure.isPossible(number)
        ? Optional.empty()
        : violation(
            "G-5.outOfBounds",
            path,
            Map.of("actual", number, "lowest", measure.lowest(), "highest", measure.highest()));
  }

  private static BigDecimal number(Answer answer) {
    return Objects.requireNonNull(answer.number());
  }

  private static long parts(Answer answer) {
    return Stream.of(answer.yes(), answer.number(), answer.choice(), answer.text())
        .filter(Objects::nonNull)
        .count();
  }

  private static boolean tooLong(@org.jspecify.annotations.Nullable String text) {
    return text != null && text.length() > LONGEST;
  }

  private static Optional<Violation> kind(ChecklistItem item, String path) {
    return violation("G-5.kind", path, Map.of("kind", item.kind()));
  }

  private static Optional<Violation> violation(
      String key, String path, Map<String, Object> numbers) {
    return Optional.of(Violation.of(G_5, key, path, numbers));
  }
}
