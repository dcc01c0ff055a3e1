package dev.jiceng.election.committee;

import dev.jiceng.regulation.ProfileRef;
import java.util.Optional;

/** The rules by the version of the profile that an election is pinned to; no other is asked for. */
@FunctionalInterface
public interface Rulebooks {
  Optional<Rulebook> of(ProfileRef profile);
}
