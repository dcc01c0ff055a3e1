package dev.jiceng.guidance.quality;

import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** The samples of one county, and their reviews. */
public interface Samples {
  void add(QualitySample sample, Actor by, Moment now);

  /** Nobody else reviews it until the end of the write. */
  Optional<QualityReview> lock(UUID review);

  /** The score from which checks of the review's sample are good enough. */
  BigDecimal acceptedFrom(QualityReview review);

  void judge(QualityReview judged, Actor by, Moment now);
}
