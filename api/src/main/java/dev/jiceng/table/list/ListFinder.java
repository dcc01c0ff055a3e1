package dev.jiceng.table.list;

import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.RefusedRequest;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Finds the one list of a document, and the leaves below its rows. */
final class ListFinder {
  private static final String CONNECTION = "Connection";
  private static final String NODES = "nodes";
  private static final String EDGES = "edges";
  private static final String NODE = "node";

  private final GraphQLSchema schema;
  private final Document document;

  ListFinder(GraphQLSchema schema, Document document) {
    this.schema = schema;
    this.document = document;
  }

  ListShape find(OperationDefinition operation) {
    if (operation.getOperation() != OperationDefinition.Operation.QUERY) {
      throw refused("list.query");
    }
    var found = new ArrayList<ListShape>();
    connections(operation.getSelectionSet(), schema.getQueryType(), List.of(), found);
    if (found.size() != 1) {
      throw refused("list.one");
    }
    return found.getFirst();
  }

  private void connections(
      SelectionSet selections, GraphQLType parent, List<String> path, List<ListShape> found) {
    fields(
        selections,
        parent,
        (field, type) -> {
          var below = below(path, field);
          if (type instanceof GraphQLNamedType named && named.getName().endsWith(CONNECTION)) {
            found.add(shape(field, type, below));
          } else if (field.getSelectionSet() != null) {
            connections(field.getSelectionSet(), type, below, found);
          }
        });
  }

  private ListShape shape(Field connection, GraphQLType type, List<String> path) {
    var found = new ArrayList<ListShape>();
    fields(
        connection.getSelectionSet(),
        type,
        (field, below) -> {
          if (field.getName().equals(NODES)) {
            found.add(shape(connection, path, below(List.of(), field), field, below));
          } else if (field.getName().equals(EDGES)) {
            fields(
                field.getSelectionSet(),
                below,
                (node, row) -> {
                  if (node.getName().equals(NODE)) {
                    var rows = below(below(List.of(), field), node);
                    found.add(shape(connection, path, rows, node, row));
                  }
                });
          }
        });
    if (found.size() != 1) {
      throw refused("list.rows");
    }
    return found.getFirst();
  }

  private ListShape shape(
      Field connection, List<String> path, List<String> rows, Field row, GraphQLType type) {
    var columns = new ArrayList<ListShape.Column>();
    leaves(row.getSelectionSet(), type, List.of(), columns);
    return new ListShape(connection, path, rows, columns);
  }

  private void leaves(
      SelectionSet selections,
      GraphQLType parent,
      List<String> path,
      List<ListShape.Column> found) {
    fields(
        selections,
        parent,
        (field, type) -> {
          var below = below(path, field);
          if (field.getSelectionSet() != null) {
            leaves(field.getSelectionSet(), type, below, found);
          } else if (found.stream().noneMatch(column -> column.path().equals(below))) {
            var list = type instanceof GraphQLEnumType named ? named.getName() : null;
            found.add(new ListShape.Column(below, list));
          }
        });
  }

  /** The fields of a selection with their types, fragments spread. */
  private void fields(
      SelectionSet selections, GraphQLType parent, BiConsumer<Field, GraphQLType> each) {
    for (var selection : selections.getSelections()) {
      switch (selection) {
        case Field field when parent instanceof GraphQLFieldsContainer container ->
            each.accept(field, type(container, field));
        case InlineFragment fragment ->
            fields(fragment.getSelectionSet(), type(fragment.getTypeCondition(), parent), each);
        case FragmentSpread spread -> {
          for (var fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            if (fragment.getName().equals(spread.getName())) {
              var type = type(fragment.getTypeCondition(), parent);
              fields(fragment.getSelectionSet(), type, each);
            }
          }
        }
        default -> {}
      }
    }
  }

  private GraphQLType type(GraphQLFieldsContainer container, Field field) {
    return GraphQLTypeUtil.unwrapAll(
        Introspection.getFieldDefinition(schema, container, field.getName()).getType());
  }

  private GraphQLType type(@Nullable TypeName condition, GraphQLType parent) {
    var type = condition == null ? null : schema.getType(condition.getName());
    return type == null ? parent : type;
  }

  private static List<String> below(List<String> path, Field field) {
    var below = new ArrayList<>(path);
    below.add(field.getResultKey());
    return below;
  }

  static RefusedRequest refused(String key) {
    return new RefusedRequest(ErrorCode.BAD_USER_INPUT, key, Map.of());
  }
}
