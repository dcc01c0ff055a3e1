package dev.jiceng.shared.graphql;

import graphql.GraphQLContext;
import java.time.Duration;

/** How long the answer to one request is waited for. */
public final class Patience {
  private volatile Duration granted;

  public Patience(Duration usual) {
    granted = usual;
  }

  public Duration granted() {
    return granted;
  }

  /** For a field that does the work of thousands. */
  public static void atLeast(GraphQLContext request, Duration longer) {
    Patience patience = request.get(Patience.class);
    if (patience != null && patience.granted.compareTo(longer) < 0) {
      patience.granted = longer;
    }
  }
}
