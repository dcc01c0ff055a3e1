package dev.jiceng.shared.graphql.engine;

import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLSchema;
import graphql.schema.SchemaTraverser;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.graphql.execution.GraphQlSource;

/** The schema with its guards, and the engine that answers from it. */
record Engine(GraphQL graphQl, GraphQLSchema schema) implements GraphQlSource {
  /** Directives of the engine that answers do not heed; documents that use them are refused. */
  static final Set<String> IGNORED_DIRECTIVES =
      Set.of("defer", "experimental_disableErrorPropagation");

  private static final FieldCoordinates DIRECTIVES =
      FieldCoordinates.coordinates("__Schema", "directives");

  static Engine of(
      GraphQL plain,
      GraphQLSchema schema,
      Limits limits,
      Budget budget,
      Introspecting asking,
      InstantSource clock) {
    GraphQLSchema guarded = guard(schema, clock);
    GraphQL graphQl =
        plain.transform(builder ->
            builder
                .schema(guarded)
                .preparsedDocumentProvider(new Documents(guarded, limits, budget, asking)));
    return new Engine(graphQl, guarded);
  }

  private static GraphQLSchema guard(GraphQLSchema schema, InstantSource clock) {
    GraphQLCodeRegistry.Builder fetchers =
        GraphQLCodeRegistry.newCodeRegistry(schema.getCodeRegistry());
    fetchers.dataFetcher(DIRECTIVES, directives(schema));
    new SchemaTraverser().depthFirstFullSchema(new Guard.Visitor(schema, fetchers, clock), schema);
    return schema.transformWithoutTypes(builder -> builder.codeRegistry(fetchers.build()));
  }

  /** The engine lists directives that it would not act on. */
  private static DataFetcher<List<GraphQLDirective>> directives(GraphQLSchema schema) {
    List<GraphQLDirective> known =
        schema.getDirectives().stream()
            .filter(directive -> !IGNORED_DIRECTIVES.contains(directive.getName()))
            .toList();
    return field -> known;
  }
}
