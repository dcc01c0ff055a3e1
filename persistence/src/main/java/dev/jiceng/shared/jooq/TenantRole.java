package dev.jiceng.shared.jooq;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.tenants.Scope;
import java.util.regex.Pattern;

/** A database role that a request may run under: nothing but a tenant's own (I-3). */
record TenantRole(String name) {
  private static final Pattern FORM = Pattern.compile("t_[0-9]{9}|(county|public)_[0-9]{6}");

  TenantRole {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException("not the role of a tenant");
    }
  }

  static TenantRole of(Scope.Township scope) {
    return new TenantRole(scope.schema());
  }

  static TenantRole of(Scope.County scope) {
    return new TenantRole(scope.schema());
  }

  /** Who writes there; the role is called like the schema. */
  static TenantRole writing(Scope scope) {
    return switch (scope) {
      case Scope.Township township -> of(township);
      case Scope.County county -> of(county);
      case Scope.Counties counties ->
          throw new IllegalArgumentException(counties.area() + " holds several counties");
    };
  }

  static TenantRole board(DivisionCode county) {
    return new TenantRole("public_" + county);
  }
}
