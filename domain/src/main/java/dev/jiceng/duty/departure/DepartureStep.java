package dev.jiceng.duty.departure;

import dev.jiceng.affairs.Mark;
import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.UUID;

/** Something that was done for somebody who left (PD-6). */
public record DepartureStep(
    UUID id,
    DivisionCode community,
    UUID membership,
    Kind kind,
    LocalDate heldOn,
    String note,
    Mark recorded) {
  /** What. */
  public enum Kind {
    /** 离任谈话 */
    TALK,
    /** 离任审计 */
    AUDIT,
    /** 关怀 */
    CARE
  }
}
