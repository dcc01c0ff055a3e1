package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A phone that writes checks and sends each batch until it hears what became of it. A server that
 * answers at all says that it cannot just now, and nothing worse.
 */
final class FieldPhone {
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration LONGEST = Duration.ofSeconds(120);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private final URI url;
  private final String device;
  private final Supplier<String> token;
  private final List<String> acknowledged = new CopyOnWriteArrayList<>();
  private int failures;
  private int found;

  FieldPhone(URI url, String device, Supplier<String> token) {
    this.url = url;
    this.device = device;
    this.token = token;
  }

  String device() {
    return device;
  }

  /** The checks of which this phone has heard that they are kept. */
  List<String> acknowledged() {
    return acknowledged;
  }

  /** How often a batch was sent and nothing, or no result, came back. */
  int failures() {
    return failures;
  }

  /** How many checks were there already when they were sent again. */
  int found() {
    return found;
  }

  /** As many new checks, each with two answers and a finding. */
  void write(int checks) {
    deliver(IntStream.range(0, checks).mapToObj(_ -> check(GuidanceApi.newId())).toList());
  }

  private static Map<String, Object> check(String id) {
    return with(
        GuidanceApi.begun(id),
        "answers",
        List.of(input("item", "A1", "yes", false), input("item", "A2", "number", 20)),
        "findings",
        List.of(GuidanceApi.finding()));
  }

  private void deliver(List<Map<String, Object>> batch) {
    JsonNode results = sent(batch);
    List<String> statuses = results.findValuesAsString("status");
    assertThat(statuses).as("%s", results).hasSize(batch.size()).containsAnyOf("CREATED", "SAME");
    assertThat(statuses).as("%s", results).isSubsetOf("CREATED", "SAME");
    found += (int) statuses.stream().filter("SAME"::equals).count();
    acknowledged.addAll(results.findValuesAsString("check"));
  }

  private JsonNode sent(List<Map<String, Object>> batch) {
    Instant end = Instant.now().plus(LONGEST);
    while (Instant.now().isBefore(end)) {
      try {
        var sent = input("device", device, "sentAt", Instant.now().toString(), "batch", batch);
        JsonNode reply = ask(url, token.get(), GuidanceApi.SYNC, Map.of("input", sent));
        if (!reply.has("errors")) {
          return reply.at("/data/fieldCheckSync/results");
        }
        assertThat(reply.at("/errors").findValuesAsString("code"))
            .isSubsetOf("UNAVAILABLE", "TIMEOUT");
      } catch (IOException cut) {
        // Sent again, as after any answer that says nothing of the batch.
      }
      failures++;
      pause();
    }
    throw new AssertionError("No batch came through for " + LONGEST);
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Asks once. */
  static JsonNode ask(URI api, String token, String document, Map<String, ?> variables)
      throws IOException {
    String body =
        TestApi.JSON.writeValueAsString(Map.of("query", document, "variables", variables));
    var request =
        HttpRequest.newBuilder(api.resolve("/graphql"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      return TestApi.JSON.readTree(response.body());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
