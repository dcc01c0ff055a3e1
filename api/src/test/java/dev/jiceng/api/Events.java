package dev.jiceng.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads server-sent events as a browser does. */
final class Events implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** One event: its name and its data. */
  record Event(String name, String data) {
    JsonNode at(String pointer) {
      return TestApi.JSON.readTree(data).at(pointer);
    }
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<Event> received = new LinkedBlockingQueue<>();
  private final HttpResponse<Stream<String>> response;
  private String name = "";

  Events(TestApi api, @Nullable String token, String document, Map<String, ?> variables) {
    String body =
        TestApi.JSON.writeValueAsString(Map.of("query", document, "variables", variables));
    var request =
        api.post(body).header("Accept", "text/event-stream").header("Accept-Language", "en");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      response = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    Thread.ofVirtual().start(() -> response.body().forEach(this::read));
  }

  private void read(String line) {
    if (line.startsWith("event:")) {
      name = line.substring(6).strip();
    } else if (line.startsWith("data:")) {
      received.add(new Event(name, line.substring(5).strip()));
    } else if (!line.isEmpty() && !line.startsWith(":")) {
      received.add(new Event("", line));
    }
  }

  int status() {
    return response.statusCode();
  }

  String type() {
    return response.headers().firstValue("Content-Type").orElse("");
  }

  Event next() {
    var event = within(PATIENCE);
    if (event == null) {
      throw new AssertionError("no event within " + PATIENCE);
    }
    return event;
  }

  /** Null where nothing comes. */
  @Nullable Event within(Duration time) {
    try {
      return received.poll(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
