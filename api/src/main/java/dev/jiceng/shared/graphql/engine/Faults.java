package dev.jiceng.shared.graphql.engine;

import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.shared.jooq.Outage;
import dev.jiceng.tenants.Reason;
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
      default ->
          Outage.of(thrown)
              .map(outage -> outage(outage, thrown, environment))
              .orElseGet(() -> fault(thrown, environment));
    };
  }

  private static RefusedRequest fault(Throwable thrown, DataFetchingEnvironment environment) {
    LOG.error("Request {} failed", environment.getExecutionId(), thrown);
    return refusal(ErrorCode.INTERNAL);
  }

  /** Happens to every request at the same moment, so it is one line each. */
  private static RefusedRequest outage(
      Outage outage, Throwable thrown, DataFetchingEnvironment environment) {
    LOG.warn("Request {}: {}: {}", environment.getExecutionId(), outage, Reason.of(thrown));
    return refusal(
        switch (outage) {
          case TOO_SLOW -> ErrorCode.TIMEOUT;
          case OUT_OF_REACH -> ErrorCode.UNAVAILABLE;
        });
  }

  private static RefusedRequest refusal(ErrorCode code) {
    return new RefusedRequest(code, code.name(), Map.of());
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
