package dev.jiceng.election.party;

import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.roster.OrganizationKind;
import java.util.Optional;

/** The rules by the version of the profile that an election is pinned to; no other is asked for. */
@FunctionalInterface
public interface PartyRulebooks {
  Optional<PartyRulebook> of(ProfileRef profile, OrganizationKind kind);
}
