package dev.jiceng.shared.graphql.engine;

import dev.jiceng.shared.graphql.Aside.Flaw;
import graphql.GraphQLContext;
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
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells all that is wrong with the form of a value; the engine stops at the first. */
final class Form {
  private final GraphQLContext context;
  private final Locale locale;
  private final List<Flaw> flaws = new ArrayList<>();

  Form(GraphQLContext context, Locale locale) {
    this.context = context;
    this.locale = locale;
  }

  /** {@code path} is where the value stands; the flaws' paths go on from it. */
  List<Flaw> flaws(GraphQLType type, @Nullable Object value, String path) {
    check(type, value, path);
    return flaws;
  }

  private void check(GraphQLType type, @Nullable Object value, String path) {
    if (value == null) {
      if (type instanceof GraphQLNonNull) {
        add("missing", path);
      }
      return;
    }
    switch (type) {
      case GraphQLNonNull sure -> check(sure.getWrappedType(), value, path);
      case GraphQLList list when value instanceof List<?> many -> {
        for (int i = 0; i < many.size(); i++) {
          check(list.getWrappedType(), many.get(i), below(path, Integer.toString(i)));
        }
      }
      case GraphQLList list -> check(list.getWrappedType(), value, path);
      case GraphQLInputObjectType object when value instanceof Map<?, ?> said ->
          fields(object, said, path);
      case GraphQLEnumType names -> {
        if (!(value instanceof String name) || names.getValue(name) == null) {
          add("value", path);
        }
      }
      case GraphQLScalarType scalar -> {
        if (!isRead(scalar, value)) {
          add(scalar.getName(), path);
        }
      }
      default -> add("object", path);
    }
  }

  private void fields(GraphQLInputObjectType type, Map<?, ?> said, String path) {
    for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
      if (said.containsKey(field.getName()) || !field.hasSetDefaultValue()) {
        check(field.getType(), said.get(field.getName()), below(path, field.getName()));
      }
    }
    said.keySet().stream()
        .map(Object::toString)
        .filter(name -> type.getFieldDefinition(name) == null)
        .forEach(name -> add("unknown", below(path, name)));
  }

  private boolean isRead(GraphQLScalarType scalar, Object value) {
    try {
      scalar.getCoercing().parseValue(value, context, locale);
      return true;
    } catch (CoercingParseValueException unfit) {
      return false;
    }
  }

  private void add(String key, String path) {
    flaws.add(new Flaw(path, "input." + key));
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
