package dev.jiceng.election.candidacy;

import dev.jiceng.division.DivisionCode;
import java.util.List;
import java.util.UUID;

/** Whom somebody would serve or stand beside (C-17). */
@FunctionalInterface
public interface Neighbours {
  /**
   * Members of the community's other committee today, and everybody who stands in either of its
   * elections that are not concluded.
   */
  List<Neighbour> of(DivisionCode community, ElectionKind kind);

  /** Somebody beside whom one would be. */
  record Neighbour(UUID person, Place place) {}

  /** Where they are met. */
  enum Place {
    /** In the community's other committee. */
    SERVES,
    /** Among those who stand. */
    STANDS
  }
}
