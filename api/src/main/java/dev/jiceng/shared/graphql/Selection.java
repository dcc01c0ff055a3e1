package dev.jiceng.shared.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which fields below the present one the request asks for; controllers take it as an argument. */
public record Selection(DataFetchingFieldSelectionSet fields) {
  public static Selection of(DataFetchingEnvironment environment) {
    return new Selection(environment.getSelectionSet());
  }

  /** Whether a field is selected; {@code path} as in {@code pageInfo/hasNextPage}. */
  public boolean has(String path) {
    return fields.contains(path);
  }

  /** Names of the fields selected directly below, aliases and type conditions aside. */
  public Set<String> names() {
    return names(fields.getImmediateFields().stream());
  }

  /**
   * Names of the fields that a connection's rows are asked for, by {@code nodes} or {@code edges}.
   */
  public Set<String> ofNodes() {
    return names(
        Stream.of("nodes", "edges/node")
            .map(fields::getFields)
            .flatMap(List::stream)
            .flatMap(field -> field.getSelectionSet().getImmediateFields().stream()));
  }

  private static Set<String> names(Stream<SelectedField> selected) {
    return selected.map(SelectedField::getName).collect(Collectors.toSet());
  }
}
