package dev.jiceng.election;

import java.util.List;
import java.util.Set;

/**
 * The steps of an election in the order a profile gives them; a step that a profile does not know
 * is not in it.
 */
public record Course<A extends Enum<A>>(List<A> order) {
  public Course {
    order = List.copyOf(order);
    if (Set.copyOf(order).size() < order.size()) {
      throw new IllegalArgumentException("a step is named twice");
    }
  }

  public boolean has(A step) {
    return order.contains(step);
  }

  /** The steps before this one that are not done yet. */
  public List<A> missing(A step, Set<A> done) {
    return order.subList(0, order.indexOf(step)).stream()
        .filter(one -> !done.contains(one))
        .toList();
  }
}
