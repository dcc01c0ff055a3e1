package dev.jiceng.shared.graphql.engine;

import graphql.language.Field;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code @cost} and {@code @listSize} of the schema say; see their descriptions there. */
final class Weights {
  private static final double MUTATION = 10;
  private static final int UNKNOWN_LENGTH = 10;
  private static final ListSize UNKNOWN = new ListSize(UNKNOWN_LENGTH, Map.of(), List.of());

  Step step(Field field, GraphQLFieldDefinition definition, boolean mutation) {
    GraphQLUnmodifiedType type = GraphQLTypeUtil.unwrapAll(definition.getType());
    boolean composite = type instanceof GraphQLCompositeType;
    double weight = weight(definition, type, mutation ? MUTATION : composite ? 1 : 0);
    return new Step(field.getName(), weight, composite, size(field, definition, composite));
  }

  private static double weight(
      GraphQLFieldDefinition field, GraphQLUnmodifiedType type, double otherwise) {
    @Nullable Object own = argument(field, "cost", "weight");
    @Nullable Object ofType =
        type instanceof GraphQLDirectiveContainer container
            ? argument(container, "cost", "weight")
            : null;
    @Nullable Object said = own == null ? ofType : own;
    return said == null ? otherwise : Double.parseDouble(said.toString());
  }

  private static @Nullable ListSize size(
      Field field, GraphQLFieldDefinition definition, boolean composite) {
    if (definition.hasAppliedDirective("listSize")) {
      @Nullable Object assumed = argument(definition, "listSize", "assumedSize");
      return new ListSize(
          assumed == null ? UNKNOWN_LENGTH : (Integer) assumed,
          ListSize.slices(field.getArguments(), names(definition, "slicingArguments")),
          names(definition, "sizedFields"));
    }
    boolean list = GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList;
    return list && composite ? UNKNOWN : null;
  }

  @SuppressWarnings("unchecked")
  private static List<String> names(GraphQLFieldDefinition field, String argument) {
    @Nullable Object names = argument(field, "listSize", argument);
    return names == null ? List.of() : (List<String>) names;
  }

  private static @Nullable Object argument(
      GraphQLDirectiveContainer container, String directive, String argument) {
    @Nullable GraphQLAppliedDirective applied = container.getAppliedDirective(directive);
    @Nullable GraphQLAppliedDirectiveArgument found =
        applied == null ? null : applied.getArgument(argument);
    return found == null ? null : found.getValue();
  }
}
