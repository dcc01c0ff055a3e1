package dev.jiceng.roster;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person holding a post from one day to another, both included (PD-6). */
public record Membership(
    UUID id, UUID person, UUID post, LocalDate startsOn, @Nullable End end, int version) {
  /** The last day, and why it was the last. */
  public record End(LocalDate on, Reason reason) {}

  /** Why a membership ended. */
  public enum Reason {
    /** 任期届满 */
    TERM_ENDED,
    /** 辞职 */
    RESIGNED,
    /** 罢免 */
    RECALLED,
    /** 免职 */
    REMOVED,
    /** 调离 */
    TRANSFERRED,
    /** 去世 */
    DIED
  }

  /** A new membership; one with a last day ends with its term. */
  public Membership(
      UUID id, UUID person, UUID post, LocalDate startsOn, @Nullable LocalDate endsOn) {
    this(id, person, post, startsOn, endsOn == null ? null : new End(endsOn, Reason.TERM_ENDED), 1);
  }

  public @Nullable LocalDate endsOn() {
    return end == null ? null : end.on();
  }

  public boolean isHeldOn(LocalDate day) {
    return !day.isBefore(startsOn) && !endsBefore(day);
  }

  boolean endsBefore(LocalDate day) {
    return end != null && end.on().isBefore(day);
  }

  boolean overlaps(Membership other) {
    return !endsBefore(other.startsOn) && !other.endsBefore(startsOn);
  }

  Membership ended(End ending) {
    return new Membership(id, person, post, startsOn, ending, version);
  }

  public Membership withVersion(int newer) {
    return new Membership(id, person, post, startsOn, end, newer);
  }
}
