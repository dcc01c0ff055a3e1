package dev.jiceng.shared.graphql.engine;

import dev.jiceng.shared.graphql.Callers;
import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.RefusedRequest;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks that the caller signed in of late before a deciding act's fetcher runs (ID-5). */
record RecentSignIn(Duration within, InstantSource clock, DataFetcher<?> guarded)
    implements DataFetcher<Object> {
  /** Before the fetcher of a field that the schema's {@code @signedInWithin} marks. */
  static DataFetcher<?> before(
      DataFetcher<?> fetcher, GraphQLFieldDefinition field, InstantSource clock) {
    return Optional.ofNullable(field.getAppliedDirective("signedInWithin"))
        .<Integer>map(directive -> directive.getArgument("minutes").getValue())
        .<DataFetcher<?>>map(
            minutes -> new RecentSignIn(Duration.ofMinutes(minutes), clock, fetcher))
        .orElse(fetcher);
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
    var caller = Callers.of(environment.getGraphQlContext());
    if (caller.signedInAt().plus(within).isBefore(clock.instant())) {
      // As RFC 9470 names it; the client signs in again with max_age.
      var maxAge = Map.<String, Object>of("maxAge", within.toSeconds());
      throw new RefusedRequest(ErrorCode.SIGN_IN_AGAIN, "permission.SIGN_IN_AGAIN", maxAge);
    }
    return guarded.get(environment);
  }
}
