package dev.jiceng.shared.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request, or one field of it, that cannot be answered. Throw it from any fetcher: the text comes
 * from the message catalogues under {@code error.KEY}, filled with {@code details}, which the
 * answer carries in its extensions too.
 */
public final class RefusedRequest extends RuntimeException {
  /** The extension that holds the message key until the error is put into the caller's language. */
  public static final String KEY = "key";

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String key;
  private final transient Map<String, Object> details;

  public RefusedRequest(ErrorCode code, String key, Map<String, Object> details) {
    super(code + " " + key, null, false, false);
    this.code = code;
    this.key = key;
    this.details = Map.copyOf(details);
  }

  /** An argument of the wrong form; {@code key} says what is wrong with it. */
  public static RefusedRequest argument(String argument, String key) {
    return new RefusedRequest(ErrorCode.BAD_USER_INPUT, key, Map.of("argument", argument));
  }

  public ErrorCode code() {
    return code;
  }

  public GraphQLError toError() {
    return error().build();
  }

  /** The error at the place of the field that is refused. */
  public GraphQLError toError(DataFetchingEnvironment field) {
    return error()
        .path(field.getExecutionStepInfo().getPath())
        .location(field.getField().getSourceLocation())
        .build();
  }

  private GraphqlErrorBuilder<?> error() {
    Map<String, Object> extensions = new LinkedHashMap<>(details);
    extensions.put("code", code.name());
    extensions.put(KEY, key);
    return GraphqlErrorBuilder.newError().errorType(code).message(key).extensions(extensions);
  }
}
