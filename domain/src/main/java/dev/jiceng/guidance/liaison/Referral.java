package dev.jiceng.guidance.liaison;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 归口移交: what a check brought to light, for the section it concerns (G-9).
 *
 * @param finding null where it is about the check as a whole
 * @param receipt null until the section has it
 */
public record Referral(
    UUID id,
    DivisionCode community,
    UUID check,
    @Nullable UUID finding,
    String department,
    String matter,
    LocalDate referredOn,
    Actor by,
    @Nullable Receipt receipt,
    int version) {
  /** The section's number for it, who took it there, and who wrote that down when. */
  public record Receipt(String number, String receivedBy, LocalDate on, Actor recordedBy) {}

  Referral with(Receipt received) {
    return new Referral(
        id, community, check, finding, department, matter, referredOn, by, received, version + 1);
  }
}
