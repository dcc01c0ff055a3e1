package dev.jiceng.election.committee;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The papers of a vote that name voters: letters of proxy, and where boxes are carried (VE-8). */
public interface PollBook {
  /** Those of {@code voters} who stand on the election's roll. */
  Set<UUID> listed(UUID election, Collection<UUID> voters);

  void keep(UUID election, LocalDate on, List<Letter> letters, List<MobileBox> boxes);

  /** A letter of proxy, and where it is found. */
  record Letter(Proxy proxy, String document) {}
}
