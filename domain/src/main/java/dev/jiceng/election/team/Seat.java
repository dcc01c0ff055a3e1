package dev.jiceng.election.team;

import dev.jiceng.roster.OrganizationKind;
import java.util.Set;

/** A place in a body of the community and what its holder does there; nothing where not known. */
public record Seat(OrganizationKind body, Set<Role> roles) {
  public Seat {
    roles = Set.copyOf(roles);
  }

  /** 两委: the Party organization's committee or the self-government's. */
  boolean isOfTheTwoCommittees() {
    return body.isParty() || body.isSelfGovernment();
  }
}
