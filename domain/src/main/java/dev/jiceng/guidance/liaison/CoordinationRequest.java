package dev.jiceng.guidance.liaison;

import dev.jiceng.shared.Actor;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where guidance and another duty collide on a day (G-9).
 *
 * @param lead full name of who decides
 * @param decision null until then
 */
public record CoordinationRequest(
    UUID id,
    Kind kind,
    String matter,
    LocalDate day,
    String lead,
    LocalDate raisedOn,
    Actor by,
    @Nullable Decision decision,
    int version) {
  /** What collides. */
  public enum Kind {
    /** The post at home and guidance. */
    HOME_POST,
    /** Administrative and technical supervision. */
    SUPERVISION
  }

  /** What goes first. */
  public enum Precedence {
    GUIDANCE,
    OTHER,
    BOTH
  }

  /** What was decided, why and when. */
  public record Decision(Precedence precedence, String reason, LocalDate on) {}

  CoordinationRequest with(Decision decided) {
    return new CoordinationRequest(id, kind, matter, day, lead, raisedOn, by, decided, version + 1);
  }
}
