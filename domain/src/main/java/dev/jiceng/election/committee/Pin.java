package dev.jiceng.election.committee;

import dev.jiceng.regulation.ProfileRef;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an election is held under, fixed when it begins.
 *
 * @param cycle the county's cycle it belongs to; empty outside of one
 * @param remainder last day of the term that a by-election fills the rest of; empty: a whole term
 *     (VE-17)
 */
public record Pin(ProfileRef profile, @Nullable UUID cycle, @Nullable LocalDate remainder) {
  public boolean isByElection() {
    return remainder != null;
  }
}
