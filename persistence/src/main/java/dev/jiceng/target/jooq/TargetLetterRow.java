package dev.jiceng.target.jooq;

import static dev.jiceng.jooq.area.Tables.TARGET_LETTER;
import static dev.jiceng.jooq.area.Tables.TERM_TARGET;

import dev.jiceng.shared.jooq.Group;
import dev.jiceng.target.InspectionRhythm;
import dev.jiceng.target.LetterState;
import dev.jiceng.target.TargetLetter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as the API shows it, read from the columns that were asked for.
 *
 * @param withTargets whether its targets were joined to it
 * @param details the whole letter, where it is at hand
 */
public record TargetLetterRow(
    Group row, LocalDate today, boolean withTargets, @Nullable TargetLetter details) {
  public String township() {
    return row.get(TARGET_LETTER.TOWNSHIP);
  }

  public UUID uuid() {
    return row.get(TARGET_LETTER.ID);
  }

  public String communityCode() {
    return row.get(TARGET_LETTER.COMMUNITY);
  }

  public String title() {
    return row.get(TARGET_LETTER.TITLE);
  }

  public LocalDate termStart() {
    return row.get(TARGET_LETTER.TERM_START);
  }

  public LocalDate termEnd() {
    return row.get(TARGET_LETTER.TERM_END);
  }

  public int revision() {
    return row.get(TARGET_LETTER.REVISION);
  }

  public @Nullable UUID amendsId() {
    return row.find(TARGET_LETTER.AMENDS);
  }

  public @Nullable String amendmentReason() {
    return row.find(TARGET_LETTER.AMENDMENT_REASON);
  }

  public boolean superseded() {
    return row.get(TARGET_LETTER.SUPERSEDED);
  }

  public LetterState state() {
    return LetterState.valueOf(row.get(TARGET_LETTER.STATE));
  }

  public @Nullable InspectionRhythm inspectionRhythm() {
    var rhythm = row.find(TARGET_LETTER.INSPECTION_RHYTHM);
    return rhythm == null ? null : InspectionRhythm.valueOf(rhythm);
  }

  public @Nullable String rewardAndPenalty() {
    return row.find(TARGET_LETTER.REWARD_AND_PENALTY);
  }

  public String contentHash() {
    return row.get(TARGET_LETTER.CONTENT_HASH);
  }

  public @Nullable String receiptNumber() {
    return row.find(TARGET_LETTER.RECEIPT_NUMBER);
  }

  public @Nullable LocalDate filedOn() {
    return row.find(TARGET_LETTER.FILED_ON);
  }

  public @Nullable LocalDate publishBy() {
    return row.find(TARGET_LETTER.PUBLISH_BY);
  }

  public @Nullable LocalDate publishedOn() {
    return row.find(TARGET_LETTER.PUBLISHED_ON);
  }

  public Instant updatedAt() {
    return row.get(TARGET_LETTER.UPDATED_AT);
  }

  public int version() {
    return row.get(TARGET_LETTER.VERSION);
  }

  /** Null where they were not joined. */
  public @Nullable List<TermTargetRow> targets() {
    return withTargets
        ? row.children(TERM_TARGET.ID, target -> new TermTargetRow(target, today, false))
        : null;
  }

  public boolean inForce() {
    return state().isInForce() && !superseded();
  }

  /** T-5: filed, not published, and the day for it gone by. */
  public boolean publicationOverdue() {
    var by = publishBy();
    return state() == LetterState.FILED && !superseded() && by != null && today.isAfter(by);
  }

  /** The row with the whole letter behind it, so that its parts need not be read again. */
  public TargetLetterRow with(TargetLetter letter) {
    return new TargetLetterRow(row, today, withTargets, letter);
  }
}
