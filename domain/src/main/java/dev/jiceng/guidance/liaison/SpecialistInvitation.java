package dev.jiceng.guidance.liaison;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A section that is asked to guide on site with the team (G-9).
 *
 * @param answer null until the section has answered
 */
public record SpecialistInvitation(
    UUID id,
    DivisionCode community,
    LocalDate day,
    String department,
    String matter,
    LocalDate invitedOn,
    Actor by,
    @Nullable Answer answer,
    int version) {
  /**
   * Whether somebody comes.
   *
   * @param specialist who comes; null where nobody does
   * @param by full name of who answered
   */
  public record Answer(
      boolean accepted,
      @Nullable String specialist,
      @Nullable String remark,
      LocalDate on,
      String by) {}

  SpecialistInvitation with(Answer answered) {
    return new SpecialistInvitation(
        id, community, day, department, matter, invitedOn, by, answered, version + 1);
  }
}
