package dev.jiceng.election.committee;

import java.util.List;
import java.util.UUID;

/** What an election must know of its voters' roll; the voters themselves are kept elsewhere. */
public interface VoterRolls {
  /** How many are on it now, and the hash over them (VE-4, VE-15). */
  VoterRoll standing(UUID election);

  /** Who votes for whom, as it was put up (VE-8). */
  List<Proxy> proxies(UUID election);
}
