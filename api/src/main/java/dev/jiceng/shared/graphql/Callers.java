package dev.jiceng.shared.graphql;

import dev.jiceng.tenants.Caller;
import graphql.GraphQLContext;

/** Where the caller travels in a request: controllers simply take a {@link Caller} argument. */
public final class Callers {
  private Callers() {}

  public static Caller of(GraphQLContext context) {
    return context.getOrDefault(Caller.class, Caller.PUBLIC);
  }

  public static void put(GraphQLContext context, Caller caller) {
    context.put(Caller.class, caller);
  }
}
