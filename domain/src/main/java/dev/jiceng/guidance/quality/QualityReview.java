package dev.jiceng.guidance.quality;

import dev.jiceng.division.DivisionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The review of one check of a sample (G-8).
 *
 * @param edition what was reviewed, or drawn while it waits
 * @param score 0 to 100
 */
public record QualityReview(
    UUID id,
    UUID sample,
    DivisionCode township,
    UUID check,
    DivisionCode community,
    LocalDate heldOn,
    String edition,
    State state,
    @Nullable BigDecimal score,
    @Nullable String remark,
    int version) {
  /** What became of it. */
  public enum State {
    WAITING,
    ACCEPTED,
    SENT_BACK
  }

  static QualityReview waiting(UUID id, UUID sample, Checks.Held check) {
    return new QualityReview(
        id,
        sample,
        check.township(),
        check.id(),
        check.community(),
        check.heldOn(),
        check.edition(),
        State.WAITING,
        null,
        null,
        1);
  }

  QualityReview judged(State state, String edition, BigDecimal score, @Nullable String remark) {
    return new QualityReview(
        id, sample, township, check, community, heldOn, edition, state, score, remark, version + 1);
  }
}
