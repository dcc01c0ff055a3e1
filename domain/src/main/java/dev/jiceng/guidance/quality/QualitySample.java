package dev.jiceng.guidance.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checks of a period, drawn by lot (G-8).
 *
 * @param area the area they were drawn from; null for the whole county
 * @param population how many checks there were to draw from
 * @param acceptedFrom the score from which a check is good enough, 0 to 100
 */
public record QualitySample(
    UUID id,
    @Nullable UUID area,
    LocalDate start,
    LocalDate end,
    String seed,
    int population,
    BigDecimal acceptedFrom,
    List<QualityReview> reviews) {
  public QualitySample {
    reviews = List.copyOf(reviews);
  }
}
