package dev.jiceng.shared.graphql.engine;

import dev.jiceng.shared.graphql.Aside.Flaw;
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
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the variables of a request do not fit what its operation declares. The engine stops at the
 * first misfit and names the variable alone; this names the field within, of each of them.
 */
record Misfits(GraphQLSchema schema, Document document, ExecutionInput request) {
  /** An answer names no more of them. */
  private static final int NAMED = 20;

  private static final Pattern INDEX = Pattern.compile("\\.(\\d+)(?=\\.|$)");

  List<GraphQLError> named() {
    return operation(document, request).stream()
        .flatMap(operation -> operation.getVariableDefinitions().stream())
        .flatMap(this::flaws)
        .limit(NAMED)
        .map(Misfits::error)
        .toList();
  }

  static Optional<OperationDefinition> operation(Document document, ExecutionInput request) {
    @Nullable String operation = request.getOperationName();
    return operation == null || operation.isEmpty()
        ? document.getFirstDefinitionOfType(OperationDefinition.class)
        : document.getOperationDefinition(operation);
  }

  private Stream<Flaw> flaws(VariableDefinition variable) {
    Map<String, Object> variables = request.getRawVariables().toMap();
    String name = variable.getName();
    return variable.getDefaultValue() == null || variables.containsKey(name)
        ? Form.flaws(request, type(variable.getType()), variables.get(name), name).stream()
        : Stream.empty();
  }

  private GraphQLType type(Type<?> declared) {
    return switch (declared) {
      case NonNullType type -> GraphQLNonNull.nonNull(type(type.getType()));
      case ListType type -> GraphQLList.list(type(type.getType()));
      case TypeName type -> Objects.requireNonNull(schema.getType(type.getName()));
      default -> throw new IllegalStateException("no such type");
    };
  }

  private static GraphQLError error(Flaw flaw) {
    var argument =
        Map.<String, Object>of("argument", INDEX.matcher(flaw.path()).replaceAll("[$1]"));
    String key = flaw.key().substring("error.".length());
    return new RefusedRequest(ErrorCode.BAD_USER_INPUT, key, argument).toError();
  }
}
