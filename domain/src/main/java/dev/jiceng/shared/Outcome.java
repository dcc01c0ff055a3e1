package dev.jiceng.shared;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** How a use case ended. Exceptions are left for bugs and broken machines. */
public sealed interface Outcome<T> {
  /** It is done; {@code advice} holds violations that only warn. */
  record Done<T>(T value, List<Violation> advice) implements Outcome<T> {}

  /** Rules forbid it: all of them, not only the first. Nothing has changed. */
  record Refused<T>(List<Violation> violations) implements Outcome<T> {}

  /** No such thing for this caller; {@code path} is the input field that named it. */
  record Unknown<T>(String path) implements Outcome<T> {}

  /** Somebody else was faster; {@code current} is what stands now. */
  record Stale<T>(T current) implements Outcome<T> {}

  /** The idempotency key was used before, and its answer cannot be given. Nothing has changed. */
  record KeyConflict<T>(KeyUse use) implements Outcome<T> {}

  /** It is there already: {@code existing}, which the input field {@code path} names too. */
  record Duplicate<T>(String path, T existing) implements Outcome<T> {}

  static <T> Outcome<T> done(T value) {
    return new Done<>(value, List.of());
  }

  static <T> Outcome<T> refused(List<Violation> violations) {
    return new Refused<>(List.copyOf(violations));
  }

  static <T> Outcome<T> refused(Violation violation) {
    return new Refused<>(List.of(violation));
  }

  /**
   * Goes on with the value of something done, and keeps its advice; every other ending stays as it
   * is, with what stands shown by {@code stale}.
   */
  default <U> Outcome<U> then(Function<T, Outcome<U>> next, Function<T, U> stale) {
    return switch (this) {
      case Done<T>(T value, List<Violation> advice) -> advised(next.apply(value), advice);
      case Refused<T>(List<Violation> violations) -> new Refused<>(violations);
      case Unknown<T>(String path) -> new Unknown<>(path);
      case KeyConflict<T>(KeyUse use) -> new KeyConflict<>(use);
      case Stale<T>(T current) -> new Stale<>(stale.apply(current));
      case Duplicate<T>(String path, T existing) -> new Duplicate<>(path, stale.apply(existing));
    };
  }

  private static <U> Outcome<U> advised(Outcome<U> outcome, List<Violation> advice) {
    return outcome instanceof Done<U>(U value, List<Violation> more)
        ? new Done<>(value, Stream.concat(advice.stream(), more.stream()).toList())
        : outcome;
  }
}
