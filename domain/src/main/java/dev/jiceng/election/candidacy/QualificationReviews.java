package dev.jiceng.election.candidacy;

import java.util.Optional;
import java.util.UUID;

/** The reviews of one level. */
public interface QualificationReviews {
  /** As it stands once nobody else is at it; nobody else gets at it before the write ends. */
  Optional<QualificationReview> take(UUID review);

  Optional<QualificationReview> ofCandidacy(UUID candidacy);

  /** False where the candidacy has a review of this level by now. */
  boolean add(QualificationReview review, java.time.LocalDate openedOn);

  /** Saves a review that was taken; answers it with its new version. */
  QualificationReview save(QualificationReview review);
}
