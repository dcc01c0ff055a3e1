package dev.jiceng.shared;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One rule not kept: which, where in the input, with the numbers that decided it. The text comes
 * from the message catalogues under {@code key}, filled with {@code numbers} by name.
 */
public record Violation(
    Rule rule, String key, List<String> path, Map<String, Object> numbers, Severity severity) {
  public Violation {
    path = List.copyOf(path);
    numbers = Map.copyOf(numbers);
  }

  public static Violation of(Rule rule, String key, String path, Map<String, Object> numbers) {
    return new Violation(rule, key, List.of(path.split("\\.")), numbers, Severity.BLOCKING);
  }

  /** The same, found in a part of the input. */
  public Violation under(String... part) {
    var deeper = Stream.concat(Stream.of(part), path.stream()).toList();
    return new Violation(rule, key, deeper, numbers, severity);
  }

  public static Violation of(Rule rule, String key, String path) {
    return of(rule, key, path, Map.of());
  }
}
