package dev.jiceng.shared.graphql.engine;

import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.RefusedRequest;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.language.Document;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the variables of a request do not fit what its operation declares. The engine stops at the
 * first misfit and names the variable alone; this names the field within, of each of them.
 */
record Misfits(GraphQLSchema schema, Document document, ExecutionInput request) {
  /** An answer names no more of them. */
  private static final int NAMED = 20;

  List<GraphQLError> named() {
    var found = new ArrayList<GraphQLError>();
    chosen().ifPresent(operation -> declared(operation, found));
    return List.copyOf(found);
  }

  private Optional<OperationDefinition> chosen() {
    @Nullable String operation = request.getOperationName();
    return operation == null || operation.isEmpty()
        ? document.getFirstDefinitionOfType(OperationDefinition.class)
        : document.getOperationDefinition(operation);
  }

  private void declared(OperationDefinition chosen, List<GraphQLError> found) {
    Map<String, Object> variables = request.getRawVariables().toMap();
    for (VariableDefinition variable : chosen.getVariableDefinitions()) {
      String name = variable.getName();
      if (variable.getDefaultValue() == null || variables.containsKey(name)) {
        visit(name, type(variable.getType()), variables.get(name), found);
      }
    }
  }

  private GraphQLType type(Type<?> declared) {
    return switch (declared) {
      case NonNullType type -> GraphQLNonNull.nonNull(type(type.getType()));
      case ListType type -> GraphQLList.list(type(type.getType()));
      case TypeName type -> Objects.requireNonNull(schema.getType(type.getName()));
      default -> throw new IllegalStateException("no such type");
    };
  }

  private void visit(
      String place, GraphQLType type, @Nullable Object value, List<GraphQLError> found) {
    switch (type) {
      case GraphQLNonNull present when value == null -> add("missing", place, found);
      case GraphQLNonNull present -> visit(place, present.getWrappedType(), value, found);
      case GraphQLType any when value == null -> {}
      case GraphQLList list -> elements(place, list.getWrappedType(), value, found);
      case GraphQLInputObjectType object -> fields(place, object, value, found);
      case GraphQLEnumType values -> {
        if (!(value instanceof String name) || values.getValue(name) == null) {
          add("value", place, found);
        }
      }
      case GraphQLScalarType scalar -> {
        if (!fits(scalar, value)) {
          add(scalar.getName(), place, found);
        }
      }
      default -> throw new IllegalStateException("no input");
    }
  }

  private void elements(String place, GraphQLType type, Object value, List<GraphQLError> found) {
    if (!(value instanceof Iterable<?> elements)) {
      visit(place, type, value, found);
      return;
    }
    int index = 0;
    for (Object element : elements) {
      visit(place + "[" + index++ + "]", type, element, found);
    }
  }

  private void fields(
      String place, GraphQLInputObjectType type, Object value, List<GraphQLError> found) {
    if (!(value instanceof Map<?, ?> given)) {
      add("object", place, found);
      return;
    }
    for (Object name : given.keySet()) {
      if (type.getFieldDefinition(String.valueOf(name)) == null) {
        add("unknown", place + "." + name, found);
      }
    }
    for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
      String name = field.getName();
      if (given.containsKey(name) || !field.hasSetDefaultValue()) {
        visit(place + "." + name, field.getType(), given.get(name), found);
      }
    }
  }

  private boolean fits(GraphQLScalarType scalar, Object value) {
    try {
      scalar.getCoercing().parseValue(value, request.getGraphQLContext(), request.getLocale());
      return true;
    } catch (CoercingParseValueException unfit) {
      return false;
    }
  }

  private static void add(String key, String place, List<GraphQLError> found) {
    if (found.size() < NAMED) {
      var argument = Map.<String, Object>of("argument", place);
      found.add(new RefusedRequest(ErrorCode.BAD_USER_INPUT, "input." + key, argument).toError());
    }
  }
}
