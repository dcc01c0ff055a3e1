package dev.jiceng.division.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.tenants.Caller;
import dev.jiceng.tenants.Catalogue;
import dev.jiceng.tenants.Division;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Areas as a caller may see them; what is not theirs is not there. */
public final class Areas {
  private final Catalogue catalogue;
  private final Scopes scopes;

  public Areas(Catalogue catalogue, Scopes scopes) {
    this.catalogue = catalogue;
    this.scopes = scopes;
  }

  public Optional<Area> of(Caller caller, DivisionCode code) {
    return scopes
        .of(caller, code)
        .flatMap(scope -> catalogue.division(code).map(division -> new Area(division, scope)));
  }

  Optional<Area> above(Caller caller, DivisionCode code) {
    return lineage(code).stream()
        .filter(division -> !division.code().equals(code))
        .reduce((higher, lower) -> lower)
        .flatMap(division -> of(caller, division.code()));
  }

  List<Area> below(Caller caller, DivisionCode code) {
    return catalogue.children(code).stream()
        .flatMap(division -> of(caller, division.code()).stream())
        .toList();
  }

  /** From the province down to the division itself. */
  List<Division> lineage(DivisionCode code) {
    return Arrays.stream(DivisionLevel.values())
        .flatMap(level -> code.at(level).stream())
        .flatMap(above -> catalogue.division(above).stream())
        .toList();
  }
}
