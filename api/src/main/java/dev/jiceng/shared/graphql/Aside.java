package dev.jiceng.shared.graphql;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item of a batch that is not of the schema's form, and so was taken out of it before the
 * mutation ran.
 *
 * @param index where it stood in the batch as it was sent
 */
public record Aside(int index, @Nullable Object said, List<Flaw> flaws) {
  public Aside {
    flaws = List.copyOf(flaws);
  }

  /**
   * What of it has the wrong form.
   *
   * @param path of the field within the item
   * @param key of the text that says so, under {@code error.}
   */
  public record Flaw(String path, String key) {}

  /** Of the present request, in the order sent. */
  public static List<Aside> of(GraphQLContext context) {
    return context.getOrDefault(Aside.class, List.of());
  }

  /** A value of the item, where it has its form. */
  public Optional<Object> get(String name) {
    return said instanceof Map<?, ?> item
            && flaws.stream().noneMatch(flaw -> flaw.path().equals(name))
        ? Optional.ofNullable(item.get(name))
        : Optional.empty();
  }
}
