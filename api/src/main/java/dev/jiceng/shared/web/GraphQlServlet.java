package dev.jiceng.shared.web;

import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.Language;
import dev.jiceng.shared.graphql.Patience;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.shared.graphql.engine.Documents;
import graphql.ExecutionResult;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;

/**
 * {@code /graphql}. A servlet of its own, for the way through Spring MVC costs more than many
 * queries and answers faults of HTTP in other forms than faults of GraphQL.
 */
final class GraphQlServlet extends HttpServlet {
  private static final Logger LOG = LoggerFactory.getLogger(GraphQlServlet.class);
  private static final long serialVersionUID = 1L;
  private static final URI PATH = URI.create("/graphql");

  private final transient WebGraphQlHandler handler;
  private final transient RequestBody bodies;
  private final transient Answer answer;
  private final Duration patience;

  GraphQlServlet(WebGraphQlHandler handler, RequestBody bodies, Answer answer, Duration patience) {
    this.handler = handler;
    this.bodies = bodies;
    this.answer = answer;
    this.patience = patience;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      MediaRange media = MediaRange.accepted(request.getHeader(HttpHeaders.ACCEPT));
      answer.write(request, response, media, run(request));
    } catch (RefusedRequest refused) {
      answer.refuse(request, response, refused);
    } catch (RuntimeException fault) {
      LOG.error("Request {} failed", RequestIds.of(request), fault);
      answer.refuse(
          request, response, new RefusedRequest(ErrorCode.INTERNAL, "INTERNAL", Map.of()));
    }
  }

  private ExecutionResult run(HttpServletRequest request) throws IOException {
    boolean get = request.getMethod().equals("GET");
    if (!get && !request.getMethod().equals("POST")) {
      throw new RefusedRequest(ErrorCode.METHOD_NOT_ALLOWED, "http.method", Map.of());
    }
    WebGraphQlRequest graphQl =
        new WebGraphQlRequest(
            PATH,
            HttpHeaders.EMPTY,
            new LinkedMultiValueMap<>(),
            InetSocketAddress.createUnresolved(request.getRemoteAddr(), 0),
            Map.of(),
            get ? bodies.readAddress(request) : bodies.read(request),
            RequestIds.of(request),
            Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).locale());
    var waiting = new Patience(patience);
    graphQl.configureExecutionInput((input, builder) ->
        builder
            .graphQLContext(
                get
                    ? Map.of(Patience.class, waiting, Documents.READING, true)
                    : Map.of(Patience.class, waiting))
            .build());
    return run(graphQl, waiting).getExecutionResult();
  }

  /** Whoever stops waiting also cancels: no further field begins. */
  private WebGraphQlResponse run(WebGraphQlRequest request, Patience waiting) {
    var answer = handler.handleRequest(request).toFuture();
    for (Duration waited = Duration.ZERO; ; ) {
      Duration granted = waiting.granted();
      try {
        return Objects.requireNonNull(
            answer.get(granted.minus(waited).toMillis(), TimeUnit.MILLISECONDS));
      } catch (TimeoutException ended) {
        waited = granted;
        if (waiting.granted().equals(granted)) {
          answer.cancel(true);
          LOG.warn("Request {} took longer than {}", request.getId(), granted);
          throw new RefusedRequest(ErrorCode.TIMEOUT, "TIMEOUT", Map.of());
        }
      } catch (ExecutionException failed) {
        throw failed.getCause() instanceof RuntimeException fault
            ? fault
            : new IllegalStateException(failed.getCause());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new RefusedRequest(ErrorCode.UNAVAILABLE, "UNAVAILABLE", Map.of());
      }
    }
  }
}
