package dev.jiceng.tenants.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A service process that cannot outlive this JVM: a shell holds the other end of a pipe and ends
 * the service when the pipe closes, be it by {@link #close()} or by {@code kill -9}.
 */
public final class Lifeline implements AutoCloseable {
  private static final String SCRIPT = script();
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  /** What to run; {@code signal} is the one that asks it to stop. */
  public record Command(
      String signal, Path log, Map<String, String> environment, List<String> line) {
    public Command {
      environment = Map.copyOf(environment);
      line = List.copyOf(line);
    }
  }

  private final Process guard;
  private final ProcessHandle service;
  private final Path log;

  private Lifeline(Process guard, ProcessHandle service, Path log) {
    this.guard = guard;
    this.service = service;
    this.log = log;
  }

  public static Lifeline run(Command command) {
    try {
      Files.createDirectories(command.log().toAbsolutePath().getParent());
      Process guard = guard(command);
      ProcessHandle service = service(guard);
      guard.onExit().thenRun(service::destroyForcibly);
      return new Lifeline(guard, service, command.log());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Process guard(Command command) throws IOException {
    var line = new ArrayList<>(List.of("sh", "-c", SCRIPT, "lifeline", command.signal()));
    line.add(command.log().toAbsolutePath().toString());
    line.addAll(command.line());
    var builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(command.environment());
    return builder.start();
  }

  private static ProcessHandle service(Process guard) throws IOException {
    var answer =
        new BufferedReader(
            new InputStreamReader(guard.getInputStream(), StandardCharsets.US_ASCII));
    String pid = answer.readLine();
    if (pid == null) {
      throw new IOException("the guard shell ended before it named its service");
    }
    return ProcessHandle.of(Long.parseLong(pid)).orElse(guard.toHandle());
  }

  public long pid() {
    return service.pid();
  }

  public long guardPid() {
    return guard.pid();
  }

  public boolean isAlive() {
    return guard.isAlive();
  }

  /** Waits until the service ends by itself and answers its exit code. */
  public int await() {
    try {
      return guard.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** The last lines the service wrote, for an error message. */
  public String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    } catch (IOException unreadable) {
      return "";
    }
  }

  @Override
  public void close() {
    try {
      guard.getOutputStream().close();
      if (!guard.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        service.destroyForcibly();
        guard.destroyForcibly();
      }
    } catch (IOException alreadyClosed) {
      service.destroyForcibly();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static String script() {
    try (var source = Lifeline.class.getResourceAsStream("lifeline.sh")) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
