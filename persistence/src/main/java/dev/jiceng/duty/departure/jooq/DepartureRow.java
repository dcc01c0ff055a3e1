package dev.jiceng.duty.departure.jooq;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Membership;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who left a post, and what was done for them. */
public record DepartureRow(
    UUID membershipId,
    DivisionCode communityCode,
    UUID personId,
    String name,
    String postTitle,
    LocalDate endsOn,
    Membership.Reason reason,
    @Nullable Step talk,
    @Nullable Step audit,
    @Nullable Step care) {
  /** When, and how it went. */
  public record Step(LocalDate heldOn, String note) {}

  public UUID uuid() {
    return membershipId;
  }
}
