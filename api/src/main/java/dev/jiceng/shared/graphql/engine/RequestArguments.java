package dev.jiceng.shared.graphql.engine;

import dev.jiceng.shared.graphql.Callers;
import dev.jiceng.shared.graphql.IdempotencyKey;
import dev.jiceng.shared.graphql.PageArguments;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.shared.graphql.Selection;
import dev.jiceng.tenants.Caller;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;

/** What controllers may simply take as arguments: who asks, which page, which fields, which key. */
final class RequestArguments implements HandlerMethodArgumentResolver {
  private static final Map<Class<?>, Function<DataFetchingEnvironment, Object>> READERS =
      Map.of(
          Caller.class,
          environment -> Callers.of(environment.getGraphQlContext()),
          PageArguments.class,
          environment -> PageArguments.of(environment.getArguments()),
          Selection.class,
          Selection::of,
          IdempotencyKey.class,
          RequestArguments::key);

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return READERS.containsKey(type(parameter));
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter, DataFetchingEnvironment environment) {
    if (parameter.isOptional()) {
      return parameter.getParameterType() == java.util.Optional.class
          ? IdempotencyKey.of(environment)
          : IdempotencyKey.of(environment).orElse(null);
    }
    @Nullable Function<DataFetchingEnvironment, Object> reader = READERS.get(type(parameter));
    return reader == null ? null : reader.apply(environment);
  }

  private static Class<?> type(MethodParameter parameter) {
    return parameter.nestedIfOptional().getNestedParameterType();
  }

  private static IdempotencyKey key(DataFetchingEnvironment environment) {
    return IdempotencyKey.of(environment)
        .orElseThrow(() -> RefusedRequest.argument("@idempotent", "idempotency.missing"));
  }
}
