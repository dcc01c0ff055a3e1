package dev.jiceng.election.team;

import org.jspecify.annotations.Nullable;

/** A number that may be missing, as the numbers of rules show it. */
final class Shown {
  private Shown() {}

  static Object of(@Nullable Object number) {
    return number == null ? "?" : number;
  }
}
