package dev.jiceng.roster;

import java.util.EnumMap;
import java.util.Map;

/**
 * The numbers of the roster's rules: how many at most sit in a body (C-1 to C-6), and from which
 * age somebody can be elected.
 */
public record RosterParameters(Map<OrganizationKind, Integer> seats, int electableFrom) {
  public RosterParameters {
    seats = new EnumMap<>(seats);
    if (seats.size() < OrganizationKind.values().length) {
      throw new IllegalArgumentException("a body without a number of seats");
    }
  }

  int seatsOf(OrganizationKind kind) {
    return seats.getOrDefault(kind, 0);
  }
}
