package dev.jiceng.shared.graphql.engine;

import graphql.GraphQLContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found of one request before it ran; travels in the GraphQL context to the answer. */
record Judgement(@Nullable Plan plan, long requested, long remaining) {
  private static final Judgement NONE = new Judgement(null, 0, 0);

  static Judgement of(GraphQLContext context) {
    return context.getOrDefault(Judgement.class, NONE);
  }

  Map<String, Object> cost(@Nullable Object data, Limits limits) {
    return Map.of(
        "requested",
        requested,
        "actual",
        plan == null ? 0 : plan.actual(data),
        "limit",
        limits.cost(),
        "remaining",
        remaining);
  }
}
