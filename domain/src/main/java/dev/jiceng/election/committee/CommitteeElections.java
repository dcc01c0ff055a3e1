package dev.jiceng.election.committee;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The elections of a township's villagers' and residents' committees. */
public interface CommitteeElections {
  Optional<CommitteeElection> find(UUID election);

  /** The one that is under way in the community; there is at most one. */
  Optional<CommitteeElection> open(DivisionCode community);

  /** The last day of the term that the community's last concluded election opened. */
  Optional<LocalDate> termEnd(DivisionCode community);

  void add(CommitteeElection election, LocalDate begunOn, Progress progress);

  /**
   * Adds the newest act where the stored version is still the same; answers it with its new
   * version.
   */
  Optional<CommitteeElection> append(CommitteeElection election, Progress progress);
}
