package dev.jiceng.shared.graphql.engine;

import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.RefusedRequest;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.UnknownOperationException;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one place where an error gets its final form: a code of the closed list, a text, the
 * request's id, and nothing that tells how we are built.
 */
public final class Errors {
  private static final Pattern SENT_VALUE =
      Pattern.compile(" with value '.*?'(?= (?:is not|must|is missing|contains))", Pattern.DOTALL);
  private static final Pattern JAVA_TYPE =
      Pattern.compile("(?: but it was an? '[^']*'| Expected an AST type of[^.;]*)");
  private static final Pattern PREFIX =
      Pattern.compile("^Validation error \\((\\w+)(?:@\\[[^]]*])?\\) ?: ?");
  private static final Pattern ARGUMENT = Pattern.compile("argument '([\\w.\\[\\]]+)'");
  private static final String TOO_MUCH_TO_PARSE = "To prevent Denial Of Service";

  private final Messages messages;

  public Errors(Messages messages) {
    this.messages = messages;
  }

  /** An error as it is sent. */
  public record Sent(
      String message,
      @Nullable List<SourceLocation> places,
      @Nullable List<Object> path,
      ErrorCode code,
      Map<String, Object> extensions)
      implements GraphQLError {
    @Override
    public String getMessage() {
      return message;
    }

    @Override
    public @Nullable List<SourceLocation> getLocations() {
      return places;
    }

    @Override
    public @Nullable List<Object> getPath() {
      return path;
    }

    @Override
    public ErrorClassification getErrorType() {
      return code;
    }

    @Override
    public Map<String, Object> getExtensions() {
      return extensions;
    }

    @Override
    public Map<String, Object> toSpecification() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("message", message);
      if (places != null && !places.isEmpty()) {
        map.put("locations", places.stream().map(Sent::place).toList());
      }
      if (path != null && !path.isEmpty()) {
        map.put("path", path);
      }
      map.put("extensions", extensions);
      return map;
    }

    private static Map<String, Object> place(SourceLocation place) {
      return Map.of("line", place.getLine(), "column", place.getColumn());
    }
  }

  public Sent finish(GraphQLError error, Locale locale, String requestId) {
    ErrorCode code = code(error);
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", code.name());
    extensions.put("requestId", requestId);
    @Nullable Map<String, Object> given = error.getExtensions();
    if (given != null && error.getErrorType() instanceof ErrorCode) {
      given.forEach(extensions::putIfAbsent);
    }
    if (error instanceof ValidationError) {
      argument(error.getMessage()).ifPresent(place -> extensions.put("argument", place));
    }
    Object key = extensions.remove(RefusedRequest.KEY);
    String message = message(error, code, key, extensions, locale);
    return new Sent(message, error.getLocations(), error.getPath(), code, extensions);
  }

  /** Where in the document's own arguments an error of the validator is. */
  private static Optional<String> argument(@Nullable String message) {
    var found = ARGUMENT.matcher(message == null ? "" : message);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private String message(
      GraphQLError error,
      ErrorCode code,
      @Nullable Object key,
      Map<String, Object> extensions,
      Locale locale) {
    if (key != null) {
      return messages.text(locale, "error." + key, extensions);
    }
    return switch (code) {
      case GRAPHQL_PARSE_FAILED,
          GRAPHQL_VALIDATION_FAILED,
          BAD_USER_INPUT,
          OPERATION_RESOLUTION_FAILURE ->
          clean(error.getMessage());
      default -> messages.text(locale, "error." + code, extensions);
    };
  }

  private static ErrorCode code(GraphQLError error) {
    ErrorClassification type = error.getErrorType();
    if (type instanceof ErrorCode code) {
      return code;
    }
    if (error instanceof UnknownOperationException) {
      return ErrorCode.OPERATION_RESOLUTION_FAILURE;
    }
    if (error instanceof ValidationError invalid) {
      return invalid.getValidationErrorType() == ValidationErrorType.WrongType
          ? ErrorCode.BAD_USER_INPUT
          : ErrorCode.GRAPHQL_VALIDATION_FAILED;
    }
    return code(type, String.valueOf(error.getMessage()));
  }

  private static ErrorCode code(@Nullable ErrorClassification type, String message) {
    return switch (type) {
      case ErrorType.InvalidSyntax ->
          message.contains(TOO_MUCH_TO_PARSE)
              ? ErrorCode.LIMIT_EXCEEDED
              : ErrorCode.GRAPHQL_PARSE_FAILED;
      case ErrorType.ValidationError -> ErrorCode.BAD_USER_INPUT;
      case ErrorType.OperationNotSupported -> ErrorCode.OPERATION_RESOLUTION_FAILURE;
      case ErrorType.ExecutionAborted -> ErrorCode.LIMIT_EXCEEDED;
      case org.springframework.graphql.execution.ErrorType.BAD_REQUEST -> ErrorCode.BAD_USER_INPUT;
      case org.springframework.graphql.execution.ErrorType.UNAUTHORIZED ->
          ErrorCode.UNAUTHENTICATED;
      case org.springframework.graphql.execution.ErrorType.FORBIDDEN -> ErrorCode.FORBIDDEN;
      case null, default -> ErrorCode.INTERNAL;
    };
  }

  /** The engine's own texts, without the Java types and the values sent that it puts into them. */
  private static String clean(@Nullable String message) {
    String text = message == null ? "" : message;
    text = PREFIX.matcher(text).replaceFirst("");
    text = SENT_VALUE.matcher(text).replaceAll("");
    return JAVA_TYPE.matcher(text).replaceAll("").strip();
  }
}
