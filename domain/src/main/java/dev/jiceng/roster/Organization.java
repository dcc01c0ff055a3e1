package dev.jiceng.roster;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A body of one community; from {@code dissolvedOn} on it is no more. */
public record Organization(
    UUID id,
    DivisionCode community,
    OrganizationKind kind,
    String name,
    @Nullable LocalDate dissolvedOn,
    int version) {
  /** A new body. */
  public Organization(UUID id, DivisionCode community, OrganizationKind kind, String name) {
    this(id, community, kind, name, null, 1);
  }

  public boolean isDissolved() {
    return dissolvedOn != null;
  }

  Organization named(String newName) {
    return new Organization(id, community, kind, newName, dissolvedOn, version);
  }

  Organization dissolved(LocalDate on) {
    return new Organization(id, community, kind, name, on, version);
  }

  public Organization withVersion(int newer) {
    return new Organization(id, community, kind, name, dissolvedOn, newer);
  }
}
