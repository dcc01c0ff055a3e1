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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
  private final transient List<OtherForm> forms;
  private final Duration patience;

  GraphQlServlet(
      WebGraphQlHandler handler,
      RequestBody bodies,
      Answer answer,
      List<OtherForm> forms,
      Duration patience) {
    this.handler = handler;
    this.bodies = bodies;
    this.answer = answer;
    this.forms = List.copyOf(forms);
    this.patience = patience;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      List<MediaType> accepted = MediaRange.preferred(request.getHeader(HttpHeaders.ACCEPT));
      Optional<OtherForm> other = accepted.stream().limit(1).flatMap(this::form).findFirst();
      if (other.isPresent()) {
        write(request, response, other.get(), accepted);
      } else {
        MediaRange media = MediaRange.accepted(request.getHeader(HttpHeaders.ACCEPT));
        answer.write(request, response, media, run(request));
      }
    } catch (RefusedRequest refused) {
      answer.refuse(request, response, refused);
    } catch (RuntimeException fault) {
      LOG.error("Request {} failed", RequestIds.of(request), fault);
      if (response.isCommitted()) {
        // Half an answer must not look like a whole one.
        throw new IOException("an answer broke off", fault);
      }
      answer.refuse(
          request, response, new RefusedRequest(ErrorCode.INTERNAL, "INTERNAL", Map.of()));
    }
  }

  private Stream<OtherForm> form(MediaType preferred) {
    return forms.stream().filter(form -> form.isAsked(preferred));
  }

  private void write(
      HttpServletRequest request,
      HttpServletResponse response,
      OtherForm form,
      List<MediaType> accepted)
      throws IOException {
    var asked =
        new OtherForm.Asked(
            body(request),
            accepted,
            locale(request),
            one -> run(request, one).getExecutionResult());
    response.setHeader(RequestIds.HEADER, RequestIds.of(request));
    var instead = form.write(asked, response);
    if (instead.isPresent()) {
      answer.write(request, response, MediaRange.GRAPHQL, instead.get());
    }
  }

  private ExecutionResult run(HttpServletRequest request) throws IOException {
    return run(request, body(request)).getExecutionResult();
  }

  private GraphQlRequest body(HttpServletRequest request) throws IOException {
    return switch (request.getMethod()) {
      case "GET" -> bodies.readAddress(request);
      case "POST" -> bodies.read(request);
      default -> throw new RefusedRequest(ErrorCode.METHOD_NOT_ALLOWED, "http.method", Map.of());
    };
  }

  private static Locale locale(HttpServletRequest request) {
    return Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).locale();
  }

  private WebGraphQlResponse run(HttpServletRequest request, GraphQlRequest body) {
    WebGraphQlRequest graphQl =
        new WebGraphQlRequest(
            PATH,
            HttpHeaders.EMPTY,
            new LinkedMultiValueMap<>(),
            InetSocketAddress.createUnresolved(request.getRemoteAddr(), 0),
            Map.of(),
            body,
            RequestIds.of(request),
            locale(request));
    var waiting = new Patience(patience);
    boolean reading = request.getMethod().equals("GET");
    graphQl.configureExecutionInput((input, builder) ->
        builder
            .graphQLContext(
                reading
                    ? Map.of(Patience.class, waiting, Documents.READING, true)
                    : Map.of(Patience.class, waiting))
            .build());
    return run(graphQl, waiting);
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
