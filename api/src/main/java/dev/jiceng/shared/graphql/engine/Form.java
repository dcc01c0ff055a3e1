package dev.jiceng.shared.graphql.engine;

import dev.jiceng.shared.graphql.Aside.Flaw;
import graphql.ExecutionInput;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells all that is wrong with the form of a value; the engine stops at the first. */
final class Form {
  private final ExecutionInput request;
  private final List<Flaw> flaws = new ArrayList<>();

  private Form(ExecutionInput request) {
    this.request = request;
  }

  /** What of a value does not fit its type; the paths begin with {@code place}. */
  static List<Flaw> flaws(
      ExecutionInput request, GraphQLType type, @Nullable Object value, String place) {
    var form = new Form(request);
    form.visit(place, type, value);
    return form.flaws;
  }

  private void visit(String place, GraphQLType type, @Nullable Object value) {
    switch (type) {
      case GraphQLNonNull present when value == null -> add("missing", place);
      case GraphQLNonNull present -> visit(place, present.getWrappedType(), value);
      case GraphQLType any when value == null -> {}
      case GraphQLList list -> elements(place, list.getWrappedType(), value);
      case GraphQLInputObjectType object -> fields(place, object, value);
      case GraphQLEnumType values -> {
        if (!(value instanceof String name) || values.getValue(name) == null) {
          add("value", place);
        }
      }
      case GraphQLScalarType scalar -> {
        if (!fits(scalar, value)) {
          add(scalar.getName(), place);
        }
      }
      default -> throw new IllegalStateException("no input");
    }
  }

  private void elements(String place, GraphQLType type, Object value) {
    if (!(value instanceof Iterable<?> elements)) {
      visit(place, type, value);
      return;
    }
    int index = 0;
    for (Object element : elements) {
      visit(below(place, Integer.toString(index++)), type, element);
    }
  }

  private void fields(String place, GraphQLInputObjectType type, Object value) {
    if (!(value instanceof Map<?, ?> given)) {
      add("object", place);
      return;
    }
    for (Object name : given.keySet()) {
      if (type.getFieldDefinition(String.valueOf(name)) == null) {
        add("unknown", below(place, String.valueOf(name)));
      }
    }
    for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
      String name = field.getName();
      if (given.containsKey(name) || !field.hasSetDefaultValue()) {
        visit(below(place, name), field.getType(), given.get(name));
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

  private void add(String key, String place) {
    flaws.add(new Flaw(place, "error.input." + key));
  }

  private static String below(String place, String name) {
    return place.isEmpty() ? name : place + "." + name;
  }
}
