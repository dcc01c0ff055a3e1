package dev.jiceng.guidance.team;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The teams of one county. */
public interface GuidanceTeams {
  /** Nobody else changes it until the end of the write. */
  Optional<GuidanceTeam> lock(UUID id);

  /** Those of the ids that are teams and not dissolved; nobody else changes them meanwhile. */
  Set<UUID> active(Collection<UUID> ids);

  /** Whether another team has the name. */
  boolean isTaken(String name, UUID except);

  /** The names of the teams that instructors are in now. */
  Map<UUID, String> teamsOf(Collection<UUID> instructors, UUID except);

  void add(GuidanceTeam team, LocalDate day);

  /** Who is in it no more has left on {@code day}, who is new has joined then. */
  void change(GuidanceTeam team, LocalDate day);
}
