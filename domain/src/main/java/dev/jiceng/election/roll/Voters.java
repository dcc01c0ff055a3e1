package dev.jiceng.election.roll;

import dev.jiceng.election.candidacy.Voter;
import dev.jiceng.election.committee.VoterRoll;
import dev.jiceng.roster.IdNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rolls of a township's elections. */
public interface Voters {
  /** The election's roll, begun where there was none yet. */
  Optional<Roll> hold(UUID election);

  Optional<VoterEntry> find(UUID voter);

  /** Those of {@code numbers} that are entered for the election already, and under which id. */
  Map<IdNumber, UUID> entered(UUID election, Collection<IdNumber> numbers);

  /** Who stands under the number on any roll that the caller may see. */
  Optional<VoterEntry> listed(IdNumber number);

  /** Enters them; answers the ids of those left out because they stand on another roll. */
  Set<UUID> add(List<VoterEntry> entries);

  /** How a change was taken. */
  enum Saved {
    DONE,
    /** Another change came first. */
    STALE,
    /** They stand on another roll of the county by now. */
    ELSEWHERE
  }

  Saved save(VoterEntry changed);

  void publish(UUID election, LocalDate on, VoterRoll roll);

  void freeze(UUID election, LocalDate on, VoterRoll roll);

  /** Everybody listed, as eligibility judges them; under their ids on the roll. */
  List<Voter> listed(UUID election);
}
