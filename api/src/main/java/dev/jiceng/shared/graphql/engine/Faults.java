package dev.jiceng.shared.graphql.engine;

import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.RefusedRequest;
import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.validation.BindException;

/**
 * What a fetcher threw. What is no refusal is a fault: logged with the request's id, told as such.
 */
final class Faults extends DataFetcherExceptionResolverAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  @Override
  protected List<GraphQLError> resolveToMultipleErrors(
      Throwable thrown, DataFetchingEnvironment environment) {
    return List.of(refusal(thrown, environment).toError(environment));
  }

  private static RefusedRequest refusal(Throwable thrown, DataFetchingEnvironment environment) {
    return switch (thrown) {
      case RefusedRequest refused -> refused;
      case BindException unfit -> RefusedRequest.argument(argument(unfit), "argument.form");
      default -> {
        LOG.error("Request {} failed", environment.getExecutionId(), thrown);
        yield new RefusedRequest(ErrorCode.INTERNAL, "INTERNAL", Map.of());
      }
    };
  }

  private static String argument(BindException unfit) {
    return unfit.getFieldErrors().isEmpty()
        ? "input"
        : unfit.getFieldErrors().getFirst().getField();
  }

  @Override
  protected @Nullable GraphQLError resolveToSingleError(
      Throwable thrown, DataFetchingEnvironment environment) {
    return null;
  }
}
