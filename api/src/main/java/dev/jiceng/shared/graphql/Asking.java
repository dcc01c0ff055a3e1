package dev.jiceng.shared.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.jiceng.shared.jooq.Asked;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for below a field. It depends on the document alone – fields that {@code
 * @skip} or {@code @include} leave out count as asked for –, so it is worked out once a document,
 * which the document cache keeps.
 */
public final class Asking {
  private static final Cache<Field, Asked> KNOWN =
      Caffeine.newBuilder().weakKeys().maximumSize(10_000).build();

  private Asking() {}

  /** What is asked of the present field's value. */
  public static Asked of(DataFetchingEnvironment field) {
    List<Field> places = field.getMergedField().getFields();
    return places.size() == 1
        ? KNOWN.get(places.getFirst(), place -> asked(List.of(place), field))
        : asked(places, field);
  }

  /** What is asked of a connection's rows, by {@code nodes} or by {@code edges}. */
  public static Asked ofRows(Asked connection) {
    return connection.has("nodes")
        ? connection.below("nodes").and(connection.below("edges").below("node"))
        : connection.below("edges").below("node");
  }

  private static Asked asked(List<Field> places, DataFetchingEnvironment field) {
    var fields = new LinkedHashMap<String, Map<String, ?>>();
    places.forEach(place -> collect(place.getSelectionSet(), field, fields));
    return asked(fields);
  }

  @SuppressWarnings("unchecked")
  private static Asked asked(Map<String, Map<String, ?>> tree) {
    var fields = new HashMap<String, Asked>();
    tree.forEach((name, below) -> fields.put(name, asked((Map<String, Map<String, ?>>) below)));
    return new Asked(fields);
  }

  @SuppressWarnings("unchecked")
  private static void collect(
      @Nullable SelectionSet selections,
      DataFetchingEnvironment field,
      Map<String, Map<String, ?>> into) {
    if (selections == null) {
      return;
    }
    for (Selection<?> selection : selections.getSelections()) {
      switch (selection) {
        case Field one -> {
          var below = into.computeIfAbsent(one.getName(), name -> new LinkedHashMap<>());
          collect(one.getSelectionSet(), field, (Map<String, Map<String, ?>>) below);
        }
        case InlineFragment fragment -> collect(fragment.getSelectionSet(), field, into);
        case FragmentSpread spread -> {
          var fragment = Objects.requireNonNull(field.getFragmentsByName().get(spread.getName()));
          collect(fragment.getSelectionSet(), field, into);
        }
        default -> throw new IllegalStateException("no such selection");
      }
    }
  }
}
