package dev.jiceng.election.afterwards;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The roster's side of a supervisory committee's election: old terms end, new ones begin (PD-6).
 */
public interface Supervision {
  /** Whether the community exists; keeps others from electing in it until the transaction ends. */
  boolean hold(DivisionCode community);

  /** The members of the villagers' or residents' committee on that day. */
  Set<UUID> supervised(DivisionCode community, LocalDate day);

  /** What the roster says against it, advice too; it is done where nothing of it blocks. */
  List<Violation> take(DivisionCode community, Vote.Supervisors vote, LocalDate from);
}
