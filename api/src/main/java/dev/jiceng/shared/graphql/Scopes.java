package dev.jiceng.shared.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.tenants.Caller;
import dev.jiceng.tenants.Catalogue;
import dev.jiceng.tenants.Scope;
import java.util.Optional;

/** The one place where a division code becomes a scope: what is not the caller's is not there. */
public final class Scopes {
  private final Catalogue catalogue;

  public Scopes(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  public Optional<Scope> of(Caller caller, DivisionCode code) {
    return caller.reaches(code) ? catalogue.scope(code) : Optional.empty();
  }

  /** Where public things are; what is read there, the database's public role decides. */
  public Optional<Scope> ofEverybody(DivisionCode code) {
    return catalogue.scope(code);
  }
}
