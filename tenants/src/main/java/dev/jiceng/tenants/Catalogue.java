package dev.jiceng.tenants;

import dev.jiceng.division.DivisionCode;
import java.util.List;
import java.util.Optional;

/**
 * The platform's catalogue of divisions and of the tenants provisioned among them; answers from
 * memory.
 */
public interface Catalogue {
  Optional<Division> division(DivisionCode code);

  /** The scope that serves {@code code}; empty where nothing under it is provisioned. */
  Optional<Scope> scope(DivisionCode code);

  /** The divisions one level below that are provisioned or hold something provisioned, by code. */
  List<Division> children(DivisionCode code);

  /** Every county that is provisioned. */
  List<DivisionCode> counties();
}
