package dev.jiceng.target.jooq;

import dev.jiceng.target.Outlook;
import dev.jiceng.target.TargetKind;
import dev.jiceng.target.TargetStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A target as the API shows it; parts that nobody selected are null. */
public record TermTargetRow(
    String township,
    UUID uuid,
    UUID letterId,
    String communityCode,
    int position,
    TargetKind kind,
    String text,
    @Nullable String acceptance,
    LocalDate startsOn,
    LocalDate dueOn,
    List<String> partners,
    @Nullable Responsible responsible,
    boolean inForce,
    Outlook outlook,
    @Nullable Override override,
    int version,
    LocalDate today,
    @Nullable List<IndicatorRow> indicators,
    @Nullable TargetLetterRow letter) {
  /** Who answers for it; the name only where it was selected. */
  public record Responsible(
      String township, UUID personId, @Nullable String personName, String area) {}

  /** The status given by hand, why, by whom and when (T-7). */
  public record Override(TargetStatus status, String reason, String by, Instant at) {}

  public TargetStatus computedStatus() {
    return outlook.statusOn(today);
  }

  public TargetStatus status() {
    return override == null ? computedStatus() : override.status();
  }
}
