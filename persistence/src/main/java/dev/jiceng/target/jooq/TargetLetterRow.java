package dev.jiceng.target.jooq;

import dev.jiceng.target.InspectionRhythm;
import dev.jiceng.target.LetterState;
import dev.jiceng.target.TargetLetter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter as the API shows it; parts that nobody selected are null. */
public record TargetLetterRow(
    String township,
    UUID uuid,
    String communityCode,
    String title,
    LocalDate termStart,
    LocalDate termEnd,
    int revision,
    @Nullable UUID amendsId,
    @Nullable String amendmentReason,
    boolean superseded,
    LetterState state,
    @Nullable InspectionRhythm inspectionRhythm,
    @Nullable String rewardAndPenalty,
    String contentHash,
    @Nullable String receiptNumber,
    @Nullable LocalDate filedOn,
    @Nullable LocalDate publishBy,
    @Nullable LocalDate publishedOn,
    Instant updatedAt,
    int version,
    LocalDate today,
    @Nullable List<TermTargetRow> targets,
    @Nullable TargetLetter details) {
  public boolean inForce() {
    return state.isInForce() && !superseded;
  }

  /** T-5: filed, not published, and the day for it gone by. */
  public boolean publicationOverdue() {
    return state == LetterState.FILED
        && !superseded
        && publishBy != null
        && today.isAfter(publishBy);
  }

  /** The row with the whole letter behind it, so that its parts need not be read again. */
  public TargetLetterRow with(TargetLetter letter) {
    return new TargetLetterRow(
        township,
        uuid,
        communityCode,
        title,
        termStart,
        termEnd,
        revision,
        amendsId,
        amendmentReason,
        superseded,
        state,
        inspectionRhythm,
        rewardAndPenalty,
        contentHash,
        receiptNumber,
        filedOn,
        publishBy,
        publishedOn,
        updatedAt,
        version,
        today,
        targets,
        letter);
  }
}
