package dev.jiceng.shared.graphql.engine;

import graphql.GraphQL;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.SchemaTraverser;
import org.springframework.graphql.execution.GraphQlSource;

/** The schema with its guards, and the engine that answers from it. */
record Engine(GraphQL graphQl, GraphQLSchema schema) implements GraphQlSource {
  static Engine of(
      GraphQL plain, GraphQLSchema schema, Limits limits, Budget budget, Introspecting asking) {
    GraphQLSchema guarded = guard(schema);
    GraphQL graphQl =
        plain.transform(builder ->
            builder
                .schema(guarded)
                .preparsedDocumentProvider(new Documents(guarded, limits, budget, asking)));
    return new Engine(graphQl, guarded);
  }

  private static GraphQLSchema guard(GraphQLSchema schema) {
    GraphQLCodeRegistry.Builder fetchers =
        GraphQLCodeRegistry.newCodeRegistry(schema.getCodeRegistry());
    new SchemaTraverser().depthFirstFullSchema(new Guard.Visitor(schema, fetchers), schema);
    return schema.transformWithoutTypes(builder -> builder.codeRegistry(fetchers.build()));
  }
}
