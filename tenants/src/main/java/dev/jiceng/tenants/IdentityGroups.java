package dev.jiceng.tenants;

import dev.jiceng.division.DivisionCode;

/** The identity provider's groups, one a division; whoever is in one has that division's scope. */
public interface IdentityGroups {
  /** Makes the group of {@code code} and those above it where they are missing. */
  void ensure(DivisionCode code);
}
