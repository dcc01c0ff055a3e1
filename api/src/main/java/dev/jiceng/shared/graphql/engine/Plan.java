package dev.jiceng.shared.graphql.engine;

import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.RefusedRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a document, judged once: what depends on variables is worked out at each
 * request.
 *
 * @param introspects whether it asks for the schema
 * @param defaults default values of the operation's variables that page sizes may come from
 */
record Plan(Map<String, Step> roots, Map<String, Object> defaults, boolean introspects) {
  /** Cost at most, or refused because it or the number of objects is beyond the limits. */
  long requested(Map<String, Object> sent, Limits limits) {
    Map<String, Object> variables = new HashMap<>(defaults);
    variables.putAll(sent);
    Step.Sum sum = new Step.Sum();
    roots.values().forEach(root -> root.bound(1, null, variables, sum));
    refuseAbove("limit.nodes", sum.nodes(), limits.nodes());
    refuseAbove("limit.cost", sum.cost(), limits.cost());
    return sum.cost();
  }

  /** Whether at most one field of it can ask the database, so that nothing runs beside it. */
  boolean isSingle() {
    return roots.size() == 1 && roots.values().iterator().next().compositeChildren() <= 1;
  }

  long actual(@Nullable Object data) {
    if (!(data instanceof Map<?, ?> answered)) {
      return 0;
    }
    Step.Sum sum = new Step.Sum();
    roots.forEach((key, root) -> root.measure(answered.get(key), sum));
    return sum.cost();
  }

  static void refuseAbove(String key, long actual, long limit) {
    if (actual > limit) {
      throw new RefusedRequest(
          ErrorCode.LIMIT_EXCEEDED, key, Map.of("limit", limit, "actual", actual));
    }
  }
}
