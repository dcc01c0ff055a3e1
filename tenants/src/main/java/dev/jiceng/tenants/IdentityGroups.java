package dev.jiceng.tenants;

import dev.jiceng.division.DivisionCode;

/** The groups of the identity provider that say which divisions somebody answers for. */
public interface IdentityGroups {
  /** Afterwards the division and all above it have their groups; asking again changes nothing. */
  void ensure(DivisionCode code);
}
