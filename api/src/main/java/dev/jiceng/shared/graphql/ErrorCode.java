package dev.jiceng.shared.graphql;

import graphql.ErrorClassification;

/** The closed list of {@code extensions.code}, each with the HTTP status of a request it ends. */
public enum ErrorCode implements ErrorClassification {
  UNAUTHENTICATED(401),
  FORBIDDEN(403),
  SIGN_IN_AGAIN(401),
  BAD_USER_INPUT(400),
  GRAPHQL_PARSE_FAILED(400),
  GRAPHQL_VALIDATION_FAILED(400),
  OPERATION_RESOLUTION_FAILURE(400),
  PERSISTED_QUERY_NOT_FOUND(400),
  DOCUMENT_NOT_TRUSTED(403),
  INTROSPECTION_DISABLED(403),
  LIMIT_EXCEEDED(400),
  RATE_LIMITED(429),
  BAD_REQUEST(400),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  UPLOAD_OFFSET(409),
  PAYLOAD_TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  CONTENT_REFUSED(422),
  TIMEOUT(504),
  UNAVAILABLE(503),
  INTERNAL(500);

  private final int status;

  ErrorCode(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  /** Whether it is about HTTP or the caller, so that no media type lets it pass as a 200. */
  public boolean isTransport() {
    return switch (this) {
      case BAD_REQUEST,
          NOT_FOUND,
          METHOD_NOT_ALLOWED,
          NOT_ACCEPTABLE,
          UPLOAD_OFFSET,
          PAYLOAD_TOO_LARGE,
          UNSUPPORTED_MEDIA_TYPE,
          CONTENT_REFUSED,
          RATE_LIMITED,
          UNAUTHENTICATED,
          UNAVAILABLE ->
          true;
      case FORBIDDEN,
          SIGN_IN_AGAIN,
          BAD_USER_INPUT,
          GRAPHQL_PARSE_FAILED,
          GRAPHQL_VALIDATION_FAILED,
          OPERATION_RESOLUTION_FAILURE,
          PERSISTED_QUERY_NOT_FOUND,
          DOCUMENT_NOT_TRUSTED,
          INTROSPECTION_DISABLED,
          LIMIT_EXCEEDED,
          TIMEOUT,
          INTERNAL ->
          false;
    };
  }
}
