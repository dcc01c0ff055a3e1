package dev.jiceng.seeds;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.tenants.IdentityGroups;

/**
 * No identity provider. A class of its own: a lambda of {@link LoadedDemo} would wait, on the
 * loader's threads, for that class to end its own loading.
 */
record NoGroups() implements IdentityGroups {
  @Override
  public void ensure(DivisionCode code) {}
}
