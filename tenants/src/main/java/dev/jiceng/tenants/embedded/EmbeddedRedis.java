package dev.jiceng.tenants.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import redis.embedded.RedisExecProvider;

/** A Redis server of its own, on the loopback address only. */
public final class EmbeddedRedis implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Lifeline lifeline;
  private final int port;
  private final Runnable afterwards;

  private EmbeddedRedis(Lifeline lifeline, int port, Runnable afterwards) {
    this.lifeline = lifeline;
    this.port = port;
    this.afterwards = afterwards;
  }

  /** Keeps nothing: for tests. */
  public static EmbeddedRedis temporary() {
    try {
      Path folder = Files.createTempDirectory("jiceng-redis-");
      return start(folder, Ports.random(), "no", () -> Folders.delete(folder));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Keeps its data in {@code folder}. */
  public static EmbeddedRedis keptIn(Path folder, int port) {
    return start(folder, port, "yes", () -> {});
  }

  private static EmbeddedRedis start(
      Path folder, int port, String appendOnly, Runnable afterwards) {
    try {
      Files.createDirectories(folder);
      Lifeline lifeline = Lifeline.run(command(folder, port, appendOnly));
      Waiting.until(PATIENCE, lifeline, "Redis", () -> answers(port));
      return new EmbeddedRedis(lifeline, port, afterwards);
    } catch (IOException failure) {
      throw new CannotStart("Redis could not be unpacked: " + failure.getMessage(), failure);
    }
  }

  private static Lifeline.Command command(Path folder, int port, String appendOnly)
      throws IOException {
    List<String> line =
        List.of(
            server().toString(),
            "--bind",
            "127.0.0.1",
            "--port",
            String.valueOf(port),
            "--dir",
            folder.toAbsolutePath().toString(),
            "--appendonly",
            appendOnly,
            "--save",
            "");
    return new Lifeline.Command("TERM", folder.resolve("redis.log"), Map.of(), line);
  }

  private static Path server() throws IOException {
    Path folder = Folders.home().resolve("redis-" + RedisExecProvider.redisVersion);
    Folders.once(
        folder,
        draft -> {
          Path unpacked = RedisExecProvider.defaultProvider().get().toPath();
          Files.copy(unpacked, draft.resolve("redis-server"), StandardCopyOption.COPY_ATTRIBUTES);
        });
    return folder.resolve("redis-server");
  }

  private static boolean answers(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(1000);
      socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
      return socket.getInputStream().read() == '+';
    } catch (IOException notYet) {
      return false;
    }
  }

  public String url() {
    return url(port);
  }

  /** Where a server will answer that is yet to be started. */
  public static String url(int port) {
    return "redis://127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  public Lifeline lifeline() {
    return lifeline;
  }

  @Override
  public void close() {
    lifeline.close();
    afterwards.run();
  }
}
