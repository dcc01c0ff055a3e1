package dev.jiceng.election.party;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The elections of a township's Party organizations. */
public interface PartyElections {
  Optional<PartyElection> find(UUID election);

  /** The one that is under way in the organization; there is at most one. */
  Optional<PartyElection> open(UUID organization);

  void add(PartyElection election, LocalDate begunOn, PartyProgress progress);

  /**
   * Adds the newest act where the stored version is still the same; answers it with its new
   * version.
   */
  Optional<PartyElection> append(PartyElection election, PartyProgress progress);
}
