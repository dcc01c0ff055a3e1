package dev.jiceng.shared.web;

import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.Language;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.shared.graphql.engine.Errors;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is sent back: one form for answers, for refusals, and for faults of HTTP. */
public final class Answer {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Errors errors;

  public Answer(Errors errors) {
    this.errors = errors;
  }

  void write(
      HttpServletRequest request,
      HttpServletResponse response,
      MediaRange media,
      ExecutionResult result)
      throws IOException {
    if (result.isDataPresent() && result.getData() instanceof Publisher<?>) {
      throw new RefusedRequest(ErrorCode.BAD_REQUEST, "http.subscription", Map.of());
    }
    int status =
        result.isDataPresent() || result.getErrors().isEmpty()
            ? HttpServletResponse.SC_OK
            : media.status(retryLater(response, result.getErrors().getFirst()));
    send(request, response, status, media, result.toSpecification());
  }

  /** Refuses before, or outside of, GraphQL; security uses it too. */
  public void refuse(
      HttpServletRequest request, HttpServletResponse response, RefusedRequest refused)
      throws IOException {
    if (refused.code() == ErrorCode.METHOD_NOT_ALLOWED
        && !response.containsHeader(HttpHeaders.ALLOW)) {
      response.setHeader(HttpHeaders.ALLOW, "POST");
    }
    Map<String, Object> body = Map.of("errors", List.of(error(request, refused)));
    send(request, response, refused.code().status(), preferred(request), body);
  }

  /** A refusal of one thing among others that the request asks for. */
  public Map<String, Object> error(HttpServletRequest request, RefusedRequest refused) {
    var locale = Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).locale();
    Errors.Sent error = errors.finish(refused.toError(), locale, RequestIds.of(request));
    return error.toSpecification();
  }

  public void done(
      HttpServletRequest request, HttpServletResponse response, Map<String, Object> body)
      throws IOException {
    send(request, response, HttpServletResponse.SC_OK, MediaRange.JSON, body);
  }

  private static MediaRange preferred(HttpServletRequest request) {
    try {
      return MediaRange.accepted(request.getHeader(HttpHeaders.ACCEPT));
    } catch (RefusedRequest unacceptable) {
      return MediaRange.JSON;
    }
  }

  private static ErrorCode retryLater(HttpServletResponse response, GraphQLError error) {
    ErrorCode code = error instanceof Errors.Sent sent ? sent.code() : ErrorCode.INTERNAL;
    @Nullable Map<String, Object> extensions = error.getExtensions();
    if (code == ErrorCode.RATE_LIMITED && extensions != null) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(extensions.get("retryAfter")));
    }
    return code;
  }

  private static void send(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      MediaRange media,
      Map<String, Object> body)
      throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    response.setStatus(status);
    response.setContentType(media.contentType());
    response.setHeader(RequestIds.HEADER, RequestIds.of(request));
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
