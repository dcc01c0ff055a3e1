package dev.jiceng.shared.graphql.engine;

import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.RefusedRequest;
import graphql.introspection.Introspection;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Walks one operation of a valid document, fragments spread, and refuses what is out of bounds. */
final class Planner {
  private final GraphQLSchema schema;
  private final Weights weights;
  private final Limits limits;
  private final Map<String, FragmentDefinition> fragments;
  private int fields;
  private int aliases;
  private int directives;
  private int mutations;
  private boolean introspects;

  private Planner(GraphQLSchema schema, Weights weights, Limits limits, Document document) {
    this.schema = schema;
    this.weights = weights;
    this.limits = limits;
    this.fragments =
        document.getDefinitionsOfType(FragmentDefinition.class).stream()
            .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
  }

  /** The plans of all operations by name; the anonymous one's is empty. */
  static Map<String, Plan> plans(
      GraphQLSchema schema, Weights weights, Limits limits, Document document) {
    Map<String, Plan> plans = new HashMap<>();
    for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
      @Nullable String name = operation.getName();
      plans.put(
          name == null ? "" : name, new Planner(schema, weights, limits, document).plan(operation));
    }
    return plans;
  }

  private Plan plan(OperationDefinition operation) {
    Map<String, Step> roots = new LinkedHashMap<>();
    count(operation.getDirectives());
    boolean mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
    walk(operation.getSelectionSet(), root(operation), roots, mutation ? 1 : 0, 1);
    return new Plan(Collections.unmodifiableMap(roots), defaults(operation), mutation, introspects);
  }

  private GraphQLCompositeType root(OperationDefinition operation) {
    @Nullable GraphQLCompositeType type =
        switch (operation.getOperation()) {
          case QUERY -> schema.getQueryType();
          case MUTATION -> schema.getMutationType();
          case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    return type == null ? schema.getQueryType() : type;
  }

  private static Map<String, Object> defaults(OperationDefinition operation) {
    Map<String, Object> defaults = new HashMap<>();
    for (VariableDefinition variable : operation.getVariableDefinitions()) {
      if (variable.getDefaultValue() instanceof IntValue size) {
        defaults.put(variable.getName(), size.getValue());
      }
    }
    return defaults;
  }

  private void walk(
      SelectionSet selections,
      GraphQLCompositeType parent,
      Map<String, Step> into,
      int mutationRoot,
      int depth) {
    Plan.refuseAbove("limit.depth", depth, limits.depth());
    for (Selection<?> selection : selections.getSelections()) {
      switch (selection) {
        case Field field -> field(field, parent, into, mutationRoot, depth);
        case InlineFragment fragment -> {
          count(fragment.getDirectives());
          @Nullable String condition =
              fragment.getTypeCondition() == null ? null : fragment.getTypeCondition().getName();
          walk(fragment.getSelectionSet(), type(condition, parent), into, mutationRoot, depth);
        }
        case FragmentSpread spread -> spread(spread, parent, into, mutationRoot, depth);
        default -> throw new IllegalStateException("no such selection");
      }
    }
  }

  private void spread(
      FragmentSpread spread,
      GraphQLCompositeType parent,
      Map<String, Step> into,
      int mutationRoot,
      int depth) {
    count(spread.getDirectives());
    @Nullable FragmentDefinition fragment = fragments.get(spread.getName());
    if (fragment != null) {
      countField();
      GraphQLCompositeType type = type(fragment.getTypeCondition().getName(), parent);
      walk(fragment.getSelectionSet(), type, into, mutationRoot, depth);
    }
  }

  private void field(
      Field field,
      GraphQLCompositeType parent,
      Map<String, Step> into,
      int mutationRoot,
      int depth) {
    countField();
    count(field.getDirectives());
    aliases += field.getAlias() == null ? 0 : 1;
    mutations += mutationRoot;
    Plan.refuseAbove("limit.aliases", aliases, limits.aliases());
    Plan.refuseAbove("limit.mutations", mutations, limits.rootMutations());
    if (field.getName().startsWith("__") || !(parent instanceof GraphQLFieldsContainer container)) {
      introspects |= field.getSelectionSet() != null;
      return;
    }
    GraphQLFieldDefinition definition =
        Introspection.getFieldDefinition(schema, container, field.getName());
    Step step =
        into.computeIfAbsent(
            field.getResultKey(), key -> weights.step(field, definition, mutationRoot > 0));
    if (field.getSelectionSet() != null
        && GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type) {
      walk(field.getSelectionSet(), type, step.children, 0, depth + 1);
    }
  }

  private GraphQLCompositeType type(@Nullable String condition, GraphQLCompositeType parent) {
    return condition != null && schema.getType(condition) instanceof GraphQLCompositeType type
        ? type
        : parent;
  }

  private void countField() {
    fields++;
    Plan.refuseAbove("limit.fields", fields, limits.fields());
  }

  private void count(List<Directive> used) {
    for (Directive directive : used) {
      if (Engine.IGNORED_DIRECTIVES.contains(directive.getName())) {
        throw new RefusedRequest(
            ErrorCode.GRAPHQL_VALIDATION_FAILED,
            "directive.unknown",
            Map.of("directive", directive.getName()));
      }
    }
    directives += used.size();
    Plan.refuseAbove("limit.directives", directives, limits.directives());
  }
}
