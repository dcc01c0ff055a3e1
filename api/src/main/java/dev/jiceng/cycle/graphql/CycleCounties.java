package dev.jiceng.cycle.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.tenants.Scope;
import java.util.List;

/** Whose cycles a scope sees: its county's, or those of every county below it. */
final class CycleCounties {
  private CycleCounties() {}

  static List<DivisionCode> of(Scope scope) {
    return switch (scope) {
      case Scope.Counties many -> many.counties().stream().map(Scope.County::county).toList();
      case Scope.County county -> List.of(county.county());
      case Scope.Township township ->
          List.of(township.township().at(DivisionLevel.COUNTY).orElseThrow());
    };
  }
}
