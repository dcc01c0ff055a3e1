package dev.jiceng.election.party;

import dev.jiceng.regulation.ProfileRef;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an election is held under, fixed when it begins.
 *
 * @param cycle the county's cycle it belongs to; empty outside of one
 * @param seats members to be elected
 * @param serving members of the outgoing committee (VE-16)
 */
public record PartyPin(ProfileRef profile, @Nullable UUID cycle, int seats, Set<UUID> serving) {
  public PartyPin {
    serving = Set.copyOf(serving);
  }
}
