package dev.jiceng.roster;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The numbers of the roster's rules: how many at most sit in a body (C-1 to C-6), and from which
 * age somebody can be elected, and which counties lie at the border (PD-1).
 */
public record RosterParameters(
    Map<OrganizationKind, Integer> seats, int electableFrom, Set<DivisionCode> borderCounties) {
  public RosterParameters {
    seats = new EnumMap<>(seats);
    borderCounties = Set.copyOf(borderCounties);
    if (seats.size() < OrganizationKind.values().length) {
      throw new IllegalArgumentException("a body without a number of seats");
    }
  }

  /** Without any county at the border. */
  public RosterParameters(Map<OrganizationKind, Integer> seats, int electableFrom) {
    this(seats, electableFrom, Set.of());
  }

  boolean isAtBorder(DivisionCode community) {
    return community.at(DivisionLevel.COUNTY).filter(borderCounties::contains).isPresent();
  }

  int seatsOf(OrganizationKind kind) {
    return seats.getOrDefault(kind, 0);
  }
}
