package dev.jiceng.shared.graphql.engine;

import dev.jiceng.tenants.Caller;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may use which field: read from the schema and from nowhere else. A field of a root type
 * without a row of its own is for signed-in callers.
 */
public final class Permissions {
  private static final String ENTRY = "Area";

  private Permissions() {}

  /** The row of a field, its own or the one of the interface it comes from. */
  static Optional<Permission> of(
      GraphQLSchema schema, GraphQLFieldsContainer type, GraphQLFieldDefinition field) {
    Optional<Permission> row =
        Stream.concat(Stream.of(field), inherited(type, field))
            .flatMap(candidate -> Permission.of(candidate).stream())
            .findFirst();
    return row.isEmpty() && roots(schema).contains(type)
        ? Optional.of(new Permission.AnyOf(java.util.Set.of()))
        : row;
  }

  private static Stream<GraphQLFieldDefinition> inherited(
      GraphQLFieldsContainer type, GraphQLFieldDefinition field) {
    return type instanceof GraphQLObjectType object
        ? object.getInterfaces().stream()
            .filter(GraphQLInterfaceType.class::isInstance)
            .map(GraphQLInterfaceType.class::cast)
            .map(parent -> parent.getFieldDefinition(field.getName()))
            .filter(Objects::nonNull)
        : Stream.empty();
  }

  /** Whether a caller may load objects of a type by {@code node(id:)}. */
  public static boolean mayLoad(GraphQLSchema schema, String type, Caller caller) {
    @Nullable GraphQLObjectType object = schema.getObjectType(type);
    return object != null
        && Permission.of(object)
            .map(row -> row.refusal(caller).isEmpty())
            .orElse(!caller.isPublic());
  }

  /** The root fields, and those of {@code Area}, that a caller may use, in alphabetical order. */
  public static List<String> granted(GraphQLSchema schema, Caller caller) {
    return entries(schema)
        .flatMap(type ->
            type.getFieldDefinitions().stream()
                .filter(field -> mayUse(schema, type, field, caller))
                .map(field -> type.getName() + "." + field.getName()))
        .sorted()
        .toList();
  }

  /** Fields that must have a row of their own and have none: a test keeps this empty. */
  public static List<String> missing(GraphQLSchema schema) {
    return roots(schema).stream()
        .flatMap(type ->
            type.getFieldDefinitions().stream()
                .filter(field -> Permission.of(field).isEmpty())
                .map(field -> type.getName() + "." + field.getName()))
        .toList();
  }

  private static boolean mayUse(
      GraphQLSchema schema,
      GraphQLFieldsContainer type,
      GraphQLFieldDefinition field,
      Caller caller) {
    return of(schema, type, field).map(row -> row.refusal(caller).isEmpty()).orElse(true);
  }

  private static Stream<GraphQLFieldsContainer> entries(GraphQLSchema schema) {
    return Stream.concat(
        roots(schema).stream(),
        Stream.of(schema.getType(ENTRY))
            .filter(GraphQLFieldsContainer.class::isInstance)
            .map(GraphQLFieldsContainer.class::cast));
  }

  private static List<GraphQLFieldsContainer> roots(GraphQLSchema schema) {
    return Stream.<@Nullable GraphQLObjectType>of(
            schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
        .filter(Objects::nonNull)
        .<GraphQLFieldsContainer>map(type -> type)
        .toList();
  }
}
