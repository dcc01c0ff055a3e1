package dev.jiceng.shared.jooq;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list: its rows, each with the keys it is ordered by, and the total where it was
 * asked for.
 */
public record Page<R>(
    List<Keyed<R>> rows, boolean hasNext, boolean hasPrevious, @Nullable Long total) {
  /** A row and the values of its order keys, the id last. */
  public record Keyed<R>(R row, List<Object> keys) {}
}
