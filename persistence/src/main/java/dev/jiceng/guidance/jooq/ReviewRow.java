package dev.jiceng.guidance.jooq;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.quality.QualityReview;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The review of a check as the API shows it (G-8); {@code seenFrom} is what its id carries. */
public record ReviewRow(
    DivisionCode seenFrom,
    QualityReview review,
    @Nullable String reviewedBy,
    @Nullable Instant reviewedAt,
    Sample sample) {
  /** The sample it belongs to. */
  public record Sample(
      UUID id,
      @Nullable UUID area,
      LocalDate start,
      LocalDate end,
      String seed,
      int size,
      int population,
      BigDecimal acceptedFrom,
      String drawnBy,
      Instant drawnAt) {}
}
