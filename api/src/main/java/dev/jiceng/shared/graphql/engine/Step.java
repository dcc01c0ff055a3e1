package dev.jiceng.shared.graphql.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of a document as far as its cost goes; fields that answer under one key are one step.
 * {@code size} tells how long the list is that the field, or a child named in its {@code
 * sizedFields}, answers.
 */
final class Step {
  final double weight;
  final boolean composite;
  final @Nullable ListSize size;
  final String name;
  final Map<String, Step> children = new LinkedHashMap<>();

  Step(String name, double weight, boolean composite, @Nullable ListSize size) {
    this.name = name;
    this.weight = weight;
    this.composite = composite;
    this.size = size;
  }

  /** The upper bound of {@code count} such fields: objects and cost are added to {@code sum}. */
  void bound(double count, @Nullable Double inherited, Map<String, Object> variables, Sum sum) {
    @Nullable Double own =
        inherited != null || size == null ? inherited : (Double) size.of(variables);
    boolean connection = inherited == null && size != null && size.isOfChildren();
    double times = own == null || connection ? count : count * own;
    sum.add(times, weight, composite && (own != null && !connection));
    for (Step child : children.values()) {
      boolean sized = connection && size != null && size.sizes(child.name);
      child.bound(times, sized ? own : null, variables, sum);
    }
  }

  long compositeChildren() {
    return children.values().stream().filter(child -> child.composite).count();
  }

  /** What an answer really held. */
  void measure(@Nullable Object value, Sum sum) {
    if (weight == 0 && children.isEmpty()) {
      return;
    }
    List<Object> objects = new ArrayList<>();
    flatten(value, objects);
    sum.add(objects.size(), weight, composite && value instanceof List);
    if (children.isEmpty()) {
      return;
    }
    for (Object object : objects) {
      if (object instanceof Map<?, ?> map) {
        children.forEach((key, child) -> child.measure(map.get(key), sum));
      }
    }
  }

  private static void flatten(@Nullable Object value, List<Object> into) {
    if (value instanceof List<?> list) {
      list.forEach(item -> flatten(item, into));
    } else if (value != null) {
      into.add(value);
    }
  }

  /** Objects and cost, summed up. */
  static final class Sum {
    private double nodes;
    private double cost;

    private void add(double count, double weight, boolean listed) {
      cost += count * weight;
      nodes += listed ? count : 0;
    }

    long nodes() {
      return (long) nodes;
    }

    long cost() {
      return (long) Math.ceil(cost);
    }
  }
}
