package dev.jiceng.live;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.identity.web.CurrentCaller;
import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.shared.web.OtherForm;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.MediaType;

/**
 * Answers as server-sent events: a query or mutation by one event, a subscription by one at once
 * and one whenever its answer has become another (K-6).
 */
final class LiveForm implements OtherForm {
  private final GraphQlSource source;
  private final Pulse pulse;
  private final Streams streams;
  private final Rhythm rhythm;
  private final InstantSource clock;

  LiveForm(GraphQlSource source, Pulse pulse, Streams streams, Rhythm rhythm, InstantSource clock) {
    this.source = source;
    this.pulse = pulse;
    this.streams = streams;
    this.rhythm = rhythm;
    this.clock = clock;
  }

  @Override
  public boolean isAsked(MediaType preferred) {
    return preferred.equalsTypeAndSubtype(MediaType.TEXT_EVENT_STREAM);
  }

  @Override
  public Optional<ExecutionResult> write(Asked asked, HttpServletResponse response)
      throws IOException {
    var request = asked.request();
    var live = live(request);
    var watched = live.flatMap(it -> it.watched(request.getVariables()));
    if (watched.isEmpty()) {
      once(asked.run().apply(live.map(it -> query(request, it)).orElse(request)), response);
    } else {
      keep(asked, query(request, live.orElseThrow()), watched.get(), response);
    }
    return Optional.empty();
  }

  private static void once(ExecutionResult answer, HttpServletResponse response)
      throws IOException {
    var events = new EventStream(response);
    events.next(answer);
    events.complete();
  }

  private void keep(
      Asked asked, GraphQlRequest query, DivisionCode watched, HttpServletResponse response)
      throws IOException {
    try (var unused = streams.open(CurrentCaller.get());
        var watch = pulse.watch(watched)) {
      Supplier<ExecutionResult> asking = () -> asked.run().apply(query);
      var until = CurrentCaller.until();
      new LiveStream(asking, watch, rhythm, clock, until, pulse::isRunning)
          .run(new EventStream(response));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new RefusedRequest(ErrorCode.UNAVAILABLE, "UNAVAILABLE", Map.of());
    }
  }

  /** Empty where it is no valid subscription: then running it says what it is. */
  private Optional<LiveQuery> live(GraphQlRequest request) {
    var parsed =
        ParseAndValidate.parseAndValidate(
            source.schema(), ExecutionInput.newExecutionInput(request.getDocument()).build());
    if (parsed.isFailure()) {
      return Optional.empty();
    }
    var document = parsed.getDocument();
    return operation(document, request.getOperationName())
        .filter(it -> it.getOperation() == OperationDefinition.Operation.SUBSCRIPTION)
        .map(it -> new LiveQuery(document, it));
  }

  private static Optional<OperationDefinition> operation(Document document, @Nullable String name) {
    var all = document.getDefinitionsOfType(OperationDefinition.class);
    return name == null || name.isEmpty()
        ? all.stream().filter(_ -> all.size() == 1).findFirst()
        : all.stream().filter(it -> name.equals(it.getName())).findFirst();
  }

  private static GraphQlRequest query(GraphQlRequest subscription, LiveQuery live) {
    return new DefaultGraphQlRequest(
        live.text(),
        subscription.getOperationName(),
        subscription.getVariables(),
        subscription.getExtensions());
  }
}
