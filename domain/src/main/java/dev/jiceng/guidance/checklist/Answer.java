package dev.jiceng.guidance.checklist;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found about one item. Which part holds the answer follows from the item's kind: {@code
 * yes}, {@code number} (points of a score, or the number measured), {@code choice}, {@code text} or
 * {@code photos}.
 */
public record Answer(
    @Nullable Boolean yes,
    @Nullable BigDecimal number,
    @Nullable String choice,
    @Nullable String text,
    boolean notApplicable,
    @Nullable String remark,
    List<UUID> photos) {
  public Answer {
    number = number == null ? null : plain(number);
    photos = List.copyOf(photos);
  }

  /** 1.0 and 1.00 are the same answer. */
  private static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
