package dev.jiceng.api;

import dev.jiceng.tenants.embedded.Lifeline;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The application as a process of its own, which can be killed. */
final class AppProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Lifeline process;

  private AppProcess(Lifeline process) {
    this.process = process;
  }

  /** Answers once it is ready. */
  static AppProcess start(int port, Path log, List<String> arguments) {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    line.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Jiceng.class.getName()));
    line.addAll(arguments);
    var process = Lifeline.run(new Lifeline.Command("TERM", log, Map.of(), line));
    Instant end = Instant.now().plus(PATIENCE);
    while (!isReady(port)) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        process.close();
        throw new IllegalStateException("The application did not start: " + process.lastWords());
      }
      sleep();
    }
    return new AppProcess(process);
  }

  private static boolean isReady(int port) {
    var probe =
        HttpRequest.newBuilder(
            URI.create("http://localhost:%d/actuator/health/readiness".formatted(port)));
    try (var client = HttpClient.newHttpClient()) {
      return client.send(probe.build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** {@code kill -9}: nothing is said, finished or closed. */
  static void kill(Lifeline process) {
    ProcessHandle.of(process.pid())
        .ifPresent(it -> {
          it.destroyForcibly();
          it.onExit().join();
        });
  }

  void kill() {
    kill(process);
  }

  @Override
  public void close() {
    process.close();
  }
}
