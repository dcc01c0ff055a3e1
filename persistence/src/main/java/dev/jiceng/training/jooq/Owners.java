package dev.jiceng.training.jooq;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.tenants.Scope;

/** Who holds a training, and by which division its id is found again. */
final class Owners {
  private Owners() {}

  /** The county or the township that writes. */
  static DivisionCode of(Scope scope) {
    return switch (scope) {
      case Scope.Township township -> township.township();
      case Scope.County county -> county.county();
      case Scope.Counties counties -> throw new IllegalArgumentException(counties.toString());
    };
  }

  /** The owner itself, or whoever was shown what lies above them. */
  static DivisionCode seenFrom(Scope scope, String owner) {
    var holder = DivisionCode.of(owner);
    return scope.area().contains(holder) ? holder : scope.area();
  }
}
