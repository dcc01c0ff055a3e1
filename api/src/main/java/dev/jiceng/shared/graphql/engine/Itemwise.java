package dev.jiceng.shared.graphql.engine;

import dev.jiceng.shared.graphql.Aside;
import graphql.ExecutionInput;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a batch marked {@code @itemwise} what the engine could not read, for it would refuse
 * the whole request (G-14). One batch a request; it comes in a variable.
 */
record Itemwise(String variable, GraphQLInputObjectField field) {
  private static final String DIRECTIVE = "itemwise";

  /** The request without such items; empty where all are well. */
  static Optional<ExecutionInput> sift(Variables variables) {
    var batches = variables.declared().flatMap(Itemwise::batches).toList();
    return batches.size() == 1 ? batches.getFirst().sift(variables.request()) : Optional.empty();
  }

  private static Stream<Itemwise> batches(Variables.Variable variable) {
    return GraphQLTypeUtil.unwrapNonNull(variable.type()) instanceof GraphQLInputObjectType type
        ? type.getFieldDefinitions().stream()
            .filter(field -> field.hasAppliedDirective(DIRECTIVE))
            .map(field -> new Itemwise(variable.name(), field))
        : Stream.empty();
  }

  private Optional<ExecutionInput> sift(ExecutionInput input) {
    var variables = new HashMap<>(input.getRawVariables().toMap());
    if (!(variables.get(variable) instanceof Map<?, ?> said)
        || !(said.get(field.getName()) instanceof List<?> items)) {
      return Optional.empty();
    }
    var kept = new ArrayList<@Nullable Object>();
    var aside = new ArrayList<Aside>();
    GraphQLType type = GraphQLTypeUtil.unwrapOneAs(GraphQLTypeUtil.unwrapNonNull(field.getType()));
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      var flaws = new Form(input.getGraphQLContext(), input.getLocale()).flaws(type, item, "");
      if (flaws.isEmpty()) {
        kept.add(item);
      } else {
        aside.add(new Aside(i, item, flaws));
      }
    }
    if (aside.isEmpty()) {
      return Optional.empty();
    }
    var rest = new HashMap<Object, Object>(said);
    rest.put(field.getName(), kept);
    variables.put(variable, rest);
    input.getGraphQLContext().put(Aside.class, List.copyOf(aside));
    return Optional.of(input.transform(it -> it.variables(variables)));
  }
}
