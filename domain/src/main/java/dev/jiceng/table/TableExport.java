package dev.jiceng.table;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table that somebody asked for; whoever asked may fetch it for a while.
 *
 * @param period the days it is about; null for all
 * @param reason why identifiers are in it as they are; null where they are masked
 */
public record TableExport(
    UUID id,
    DivisionCode area,
    TableKind kind,
    TableFormat format,
    @Nullable Period period,
    @Nullable String reason,
    Actor actor,
    Instant at) {
  private static final Duration FETCHED_WITHIN = Duration.ofMinutes(10);

  /** From one day to another, both included. */
  public record Period(LocalDate from, LocalDate until) {}

  public boolean isClear() {
    return reason != null;
  }

  public Instant expiresAt() {
    return at.plus(FETCHED_WITHIN);
  }
}
