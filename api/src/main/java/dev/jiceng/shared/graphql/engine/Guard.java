package dev.jiceng.shared.graphql.engine;

import dev.jiceng.shared.graphql.Callers;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Asks a field's permission before its fetcher runs; fields without a row are left alone. */
record Guard(Permission permission, DataFetcher<?> guarded) implements DataFetcher<Object> {
  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
    permission.check(Callers.of(environment.getGraphQlContext()));
    return guarded.get(environment);
  }

  /** Puts guards before the fetchers of a schema. */
  static final class Visitor extends GraphQLTypeVisitorStub {
    private final GraphQLSchema schema;
    private final GraphQLCodeRegistry.Builder fetchers;
    private final InstantSource clock;

    Visitor(GraphQLSchema schema, GraphQLCodeRegistry.Builder fetchers, InstantSource clock) {
      this.schema = schema;
      this.fetchers = fetchers;
      this.clock = clock;
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
        GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
      if (context.getParentNode() instanceof GraphQLObjectType type
          && !type.getName().startsWith("__")) {
        Permissions.of(schema, type, field)
            .filter(permission -> !(permission instanceof Permission.Everybody))
            .ifPresent(permission -> guard(type, field, permission));
      }
      return TraversalControl.CONTINUE;
    }

    private void guard(
        GraphQLObjectType type, GraphQLFieldDefinition field, Permission permission) {
      FieldCoordinates place = FieldCoordinates.coordinates(type, field);
      var fetcher = RecentSignIn.before(fetchers.getDataFetcher(place, field), field, clock);
      fetchers.dataFetcher(place, new Guard(permission, fetcher));
    }
  }
}
