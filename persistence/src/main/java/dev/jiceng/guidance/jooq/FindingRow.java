package dev.jiceng.guidance.jooq;

import dev.jiceng.guidance.check.Part.Severity;
import dev.jiceng.guidance.finding.Escalation;
import dev.jiceng.guidance.finding.Finding;
import dev.jiceng.guidance.finding.FindingState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A finding as the API shows it (G-7, G-13). */
public record FindingRow(
    Finding finding,
    String townshipCode,
    UUID named,
    About about,
    LocalDate foundOn,
    LocalDate dueOn,
    @Nullable LocalDate extendedTo,
    @Nullable LocalDate verifiedOn,
    List<UUID> finders,
    Instant changedAt,
    boolean overdue,
    @Nullable Escalation escalation,
    List<Earlier> earlier,
    List<Recheck> rechecks) {
  /** What is wrong, and with which item of which checklist. */
  public record About(
      String template,
      int templateVersion,
      String subjectArea,
      @Nullable String item,
      String description,
      String institution) {}

  /** A finding on the same item at the same place before (G-13). */
  public record Earlier(
      UUID id,
      LocalDate foundOn,
      Severity severity,
      String description,
      FindingState state,
      @Nullable LocalDate verifiedOn) {}

  /** A check that looked again at what the finding's check had found. */
  public record Recheck(UUID id, LocalDate heldOn) {}

  public UUID id() {
    return finding.id();
  }
}
