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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a request sends for the variables that its operation declares. */
record Variables(GraphQLSchema schema, Document document, ExecutionInput request) {
  /** An answer names no more places. */
  private static final int NAMED = 20;

  /** One that the operation declares, with what was sent for it. */
  record Variable(VariableDefinition declared, GraphQLType type, @Nullable Object sent) {
    String name() {
      return declared.getName();
    }
  }

  Stream<Variable> declared() {
    Map<String, Object> sent = request.getRawVariables().toMap();
    return operation().stream()
        .flatMap(operation -> operation.getVariableDefinitions().stream())
        .map(it -> new Variable(it, type(it.getType()), sent.get(it.getName())));
  }

  private Optional<OperationDefinition> operation() {
    @Nullable String name = request.getOperationName();
    return name == null || name.isEmpty()
        ? document.getFirstDefinitionOfType(OperationDefinition.class)
        : document.getOperationDefinition(name);
  }

  private GraphQLType type(Type<?> declared) {
    return switch (declared) {
      case NonNullType type -> GraphQLNonNull.nonNull(type(type.getType()));
      case ListType type -> GraphQLList.list(type(type.getType()));
      case TypeName type -> Objects.requireNonNull(schema.getType(type.getName()));
      default -> throw new IllegalStateException("no such type");
    };
  }

  /** Where they do not fit; the engine stops at the first misfit and names the variable alone. */
  List<GraphQLError> misfits() {
    return declared()
        .filter(it -> it.declared().getDefaultValue() == null || isSent(it))
        .flatMap(it -> flaws(it.type(), it.sent(), it.name()))
        .limit(NAMED)
        .map(Variables::error)
        .toList();
  }

  private boolean isSent(Variable variable) {
    return request.getRawVariables().containsKey(variable.name());
  }

  private Stream<Flaw> flaws(GraphQLType type, @Nullable Object sent, String path) {
    var form = new Form(request.getGraphQLContext(), request.getLocale());
    return form.flaws(type, sent, path).stream();
  }

  /** Places are written as the engine's validator writes them in the document's own arguments. */
  private static GraphQLError error(Flaw flaw) {
    String place = flaw.path().replaceAll("\\.(\\d+)(?=\\.|$)", "[$1]");
    var details = Map.<String, Object>of("argument", place);
    return new RefusedRequest(ErrorCode.BAD_USER_INPUT, flaw.key(), details).toError();
  }
}
