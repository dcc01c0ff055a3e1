package dev.jiceng.target.jooq;

import static dev.jiceng.jooq.area.Tables.INDICATOR;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.TERM_TARGET;

import dev.jiceng.shared.jooq.Group;
import dev.jiceng.target.Outlook;
import dev.jiceng.target.TargetKind;
import dev.jiceng.target.TargetStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target as the API shows it, read from the columns that were asked for.
 *
 * @param withLetter whether its letter was joined to it
 */
public record TermTargetRow(Group row, LocalDate today, boolean withLetter) {
  public String township() {
    return row.get(TERM_TARGET.TOWNSHIP);
  }

  public UUID uuid() {
    return row.get(TERM_TARGET.ID);
  }

  public UUID letterId() {
    return row.get(TERM_TARGET.LETTER);
  }

  public String communityCode() {
    return row.get(TERM_TARGET.COMMUNITY);
  }

  public int position() {
    return row.get(TERM_TARGET.POSITION);
  }

  public TargetKind kind() {
    return TargetKind.valueOf(row.get(TERM_TARGET.KIND));
  }

  public String text() {
    return row.get(TERM_TARGET.TEXT);
  }

  public @Nullable String acceptance() {
    return row.find(TERM_TARGET.ACCEPTANCE);
  }

  public LocalDate startsOn() {
    return row.get(TERM_TARGET.STARTS_ON);
  }

  public LocalDate dueOn() {
    return row.get(TERM_TARGET.DUE_ON);
  }

  public List<String> partners() {
    return List.of(row.get(TERM_TARGET.PARTNERS));
  }

  public boolean inForce() {
    return row.get(TERM_TARGET.IN_FORCE);
  }

  public int version() {
    return row.get(TERM_TARGET.VERSION);
  }

  /** Who answers for it; the name only where it was selected. */
  public record Responsible(
      String township, UUID personId, @Nullable String personName, String area) {}

  public @Nullable Responsible responsible() {
    var person = row.find(TERM_TARGET.RESPONSIBLE);
    return person == null
        ? null
        : new Responsible(
            township(), person, row.find(PERSON.NAME), row.get(TERM_TARGET.RESPONSIBLE_AREA));
  }

  /** The status given by hand, why, by whom and when (T-7). */
  public record Override(TargetStatus status, String reason, String by, Instant at) {}

  public @Nullable Override override() {
    var status = row.find(TERM_TARGET.OVERRIDE_STATUS);
    return status == null
        ? null
        : new Override(
            TargetStatus.valueOf(status),
            row.get(TERM_TARGET.OVERRIDE_REASON),
            row.get(TERM_TARGET.OVERRIDE_BY),
            row.get(TERM_TARGET.OVERRIDE_AT));
  }

  public TargetStatus computedStatus() {
    return new Outlook(
            Outlook.Standing.valueOf(row.get(TERM_TARGET.STANDING)),
            row.find(TERM_TARGET.AT_RISK_FROM),
            row.get(TERM_TARGET.OVERDUE_FROM))
        .statusOn(today);
  }

  public TargetStatus status() {
    var override = row.find(TERM_TARGET.OVERRIDE_STATUS);
    return override == null ? computedStatus() : TargetStatus.valueOf(override);
  }

  public List<IndicatorRow> indicators() {
    return row.children(INDICATOR.ID, indicator -> new IndicatorRow(indicator, this));
  }

  /** Null where it was not joined. */
  public @Nullable TargetLetterRow letter() {
    return withLetter ? new TargetLetterRow(row, today, false, null) : null;
  }
}
