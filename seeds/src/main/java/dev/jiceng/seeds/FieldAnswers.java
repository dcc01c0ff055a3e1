package dev.jiceng.seeds;

import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.guidance.check.Key;
import dev.jiceng.guidance.check.Part;
import dev.jiceng.guidance.checklist.Answer;
import dev.jiceng.guidance.checklist.ChecklistItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Invented answers to a checklist: in order, or with one item that is not. Photos and words are
 * left out.
 */
record FieldAnswers(SubjectArea area, @Nullable ChecklistItem wrong, Map<String, Part> parts) {
  static FieldAnswers of(SubjectArea area, boolean inOrder, Dice dice) {
    var items =
        GuidanceCatalogue.items(area).stream().filter(item -> item.weight().signum() > 0).toList();
    var wrong = inOrder ? null : dice.pick(items);
    var parts = new TreeMap<String, Part>();
    for (var item : items) {
      var answer = answer(item, item != wrong, dice);
      parts.put(Key.answer(item.code()), new Part.Answered(answer));
    }
    return new FieldAnswers(area, wrong, parts);
  }

  private static Answer answer(ChecklistItem item, boolean good, Dice dice) {
    return switch (item.kind()) {
      case YES_NO -> new Answer(good, null, null, null, false, null, List.of());
      case SCORE -> number(points(item, good, dice));
      case NUMBER -> number(measured(item, good, dice));
      case CHOICE -> new Answer(null, null, choice(item, good), null, false, null, List.of());
      case TEXT, PHOTO -> throw new IllegalArgumentException(item.code() + " weighs nothing");
    };
  }

  private static Answer number(BigDecimal number) {
    return new Answer(null, number, null, null, false, null, List.of());
  }

  private static BigDecimal points(ChecklistItem item, boolean good, Dice dice) {
    int weight = item.weight().intValue();
    int half = weight / 2;
    return BigDecimal.valueOf(good ? dice.between(half + 1, weight) : dice.between(0, half));
  }

  /** Between the bounds that earn the points, or the next number beyond one of them. */
  private static BigDecimal measured(ChecklistItem item, boolean good, Dice dice) {
    var measure = Optional.ofNullable(item.measure()).orElseThrow();
    var least = Optional.ofNullable(measure.least()).orElse(measure.lowest());
    var most = Optional.ofNullable(measure.most()).orElse(measure.highest());
    int digits = Math.max(least.scale(), most.scale());
    if (good) {
      var share = BigDecimal.valueOf(dice.between(0, 10)).movePointLeft(1);
      var number = least.add(most.subtract(least).multiply(share));
      return number.setScale(digits, RoundingMode.HALF_UP);
    }
    var next = BigDecimal.ONE.movePointLeft(digits);
    return most.compareTo(measure.highest()) < 0 ? most.add(next) : least.subtract(next);
  }

  private static String choice(ChecklistItem item, boolean good) {
    Stream<ChecklistItem.Choice> choices = item.choices().stream();
    var points = Comparator.comparing(ChecklistItem.Choice::points);
    return (good ? choices.max(points) : choices.min(points)).orElseThrow().code();
  }
}
