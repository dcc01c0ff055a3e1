package dev.jiceng.division.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.tenants.Catalogue;
import dev.jiceng.tenants.Division;

/** Code and name of any division, from memory: SDL's {@code Division}. */
public final class Divisions {
  private final Catalogue catalogue;

  public Divisions(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** SDL's {@code Division}. */
  public record Named(DivisionCode code, String name) {
    static Named of(Division division) {
      return new Named(division.code(), division.name());
    }

    public DivisionLevel level() {
      return code.level();
    }
  }

  /** The code stands for the name where the national list has none. */
  public Named named(String code) {
    var known = DivisionCode.of(code);
    return catalogue.division(known).map(Named::of).orElseGet(() -> new Named(known, code));
  }
}
