package dev.jiceng.helm;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A place in a manifest, present or not. */
record Node(@Nullable Object value) {
  Node at(Object... steps) {
    Node here = this;
    for (Object step : steps) {
      here = here.step(step);
    }
    return here;
  }

  /** The element of this list whose name is {@code name}. */
  Node named(String name) {
    return elements().filter(e -> e.at("name").is(name)).findFirst().orElse(new Node(null));
  }

  Stream<Node> elements() {
    return value instanceof List<?> list ? list.stream().map(Node::new) : Stream.of();
  }

  Map<?, ?> entries() {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  String text() {
    return String.valueOf(value);
  }

  int number() {
    return Integer.parseInt(text());
  }

  boolean isPresent() {
    return value != null;
  }

  boolean is(Object expected) {
    return expected.equals(value);
  }

  private Node step(Object step) {
    return switch (value) {
      case Map<?, ?> map -> new Node(map.get(step));
      case List<?> list when step instanceof Integer i && i < list.size() -> new Node(list.get(i));
      case null, default -> new Node(null);
    };
  }
}
