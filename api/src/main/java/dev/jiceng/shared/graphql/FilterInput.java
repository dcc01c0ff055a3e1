package dev.jiceng.shared.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The {@code filter} argument of a list, its global ids turned into those of the tables. */
final class FilterInput {
  private static final String ID = "IDFilter";

  /** Stands for ids that nothing has: they are not wrong, they only match nothing. */
  private static final UUID NOTHING = new UUID(0, 0);

  private FilterInput() {}

  static Map<String, Object> of(DataFetchingEnvironment environment) {
    Map<String, Object> filter = environment.getArgumentOrDefault("filter", Map.of());
    if (filter == null || filter.isEmpty()) {
      return Map.of();
    }
    var argument = environment.getFieldDefinition().getArgument("filter");
    return fields(filter, (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(argument.getType()));
  }

  private static Map<String, Object> fields(
      Map<String, Object> filter, GraphQLInputObjectType type) {
    var fields = new LinkedHashMap<String, Object>();
    filter.forEach((name, value) -> {
      Object read = value(value, type.getName(), type.getField(name).getType());
      if (read != null) {
        fields.put(name, read);
      }
    });
    return fields;
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Object value(
      @Nullable Object value, String owner, GraphQLInputType type) {
    return switch (value) {
      case null -> null;
      case Collection<?> many -> many.stream().map(one -> value(one, owner, type)).toList();
      case Map<?, ?> map ->
          fields(
              (Map<String, Object>) map, (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(type));
      case String id when owner.equals(ID) ->
          GlobalId.decode(id).map(GlobalId::uuid).orElse(NOTHING);
      default -> value;
    };
  }
}
