package dev.jiceng.guidance.graphql;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An input object as it was sent; the schema has seen to the types of its values. */
record Said(Map<String, Object> values) {
  boolean has(String name) {
    return values.containsKey(name);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  <T> @Nullable T find(String name) {
    return (T) values.get(name);
  }

  @SuppressWarnings("TypeParameterUnusedInFormals")
  <T> T get(String name) {
    return Objects.requireNonNull(this.<T>find(name), name);
  }

  <E extends Enum<E>> E constant(String name, Class<E> type) {
    return Enum.valueOf(type, this.<String>get(name));
  }

  Said below(String name) {
    return new Said(get(name));
  }

  <T> List<T> all(String name) {
    return Objects.requireNonNullElse(this.<List<T>>find(name), List.of());
  }

  List<Said> many(String name) {
    return this.<Map<String, Object>>all(name).stream().map(Said::new).toList();
  }
}
