package dev.jiceng.election.roll;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody objects to an entry of a published roll, or to its absence (VE-4).
 *
 * @param about whom it is about, by name
 * @param voter the entry objected to; empty where it is missing
 */
public record RollObjection(
    UUID id,
    UUID election,
    Kind kind,
    String about,
    @Nullable UUID voter,
    String raisedBy,
    String reason,
    LocalDate on) {
  /** What is objected to. */
  public enum Kind {
    MISSING,
    WRONG
  }
}
