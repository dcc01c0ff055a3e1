package dev.jiceng.shared.graphql.engine;

import dev.jiceng.shared.graphql.PageArguments;
import graphql.language.Argument;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code @listSize} of one field of a document: how long a list its arguments let it answer. */
record ListSize(int assumed, Map<String, Value<?>> slices, List<String> sizedFields) {
  /** Only those arguments that slice. */
  static Map<String, Value<?>> slices(List<Argument> arguments, List<String> slicing) {
    Map<String, Value<?>> slices = new HashMap<>();
    for (Argument argument : arguments) {
      if (slicing.contains(argument.getName()) && !(argument.getValue() instanceof NullValue)) {
        slices.put(argument.getName(), argument.getValue());
      }
    }
    return slices;
  }

  /** Refuses page sizes out of bounds, so that nothing at all runs. */
  double of(Map<String, Object> variables) {
    @Nullable Object first = value(slices.get("first"), variables);
    @Nullable Object last = value(slices.get("last"), variables);
    PageArguments.checkSizes(first, last);
    return slices.values().stream()
        .map(slice -> value(slice, variables))
        .filter(Number.class::isInstance)
        .mapToDouble(size -> ((Number) size).doubleValue())
        .max()
        .orElse(assumed);
  }

  private static @Nullable Object value(@Nullable Value<?> slice, Map<String, Object> variables) {
    return switch (slice) {
      case IntValue literal -> bounded(literal.getValue());
      case VariableReference variable -> variables.get(variable.getName());
      case null, default -> null;
    };
  }

  private static Long bounded(BigInteger size) {
    return size.bitLength() < Long.SIZE ? size.longValue() : Long.MAX_VALUE;
  }

  boolean isOfChildren() {
    return !sizedFields.isEmpty();
  }

  boolean sizes(String child) {
    return sizedFields.contains(child);
  }
}
