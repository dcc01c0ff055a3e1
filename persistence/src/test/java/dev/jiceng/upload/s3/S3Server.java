package dev.jiceng.upload.s3;

import dev.jiceng.tenants.embedded.Lifeline;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Adobe's S3Mock, a process of its own: its Spring Boot is not ours. */
final class S3Server implements AutoCloseable {
  static final String BUCKET = "jiceng-files";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Lifeline process;
  private final URI address;

  private S3Server(Lifeline process, URI address) {
    this.process = process;
    this.address = address;
  }

  static S3Server start(Path folder) throws IOException, InterruptedException {
    int port = freePort();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var line =
        List.of(
            java,
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            archive(),
            "--server.port=" + freePort(),
            "--com.adobe.testing.s3mock.http-port=" + port,
            "--com.adobe.testing.s3mock.store.initial-buckets=" + BUCKET,
            "--com.adobe.testing.s3mock.store.root=" + folder.resolve("s3"));
    var process =
        Lifeline.run(new Lifeline.Command("TERM", folder.resolve("s3.log"), Map.of(), line));
    var server = new S3Server(process, URI.create("http://127.0.0.1:" + port));
    server.awaitAnswer();
    return server;
  }

  private static int freePort() throws IOException {
    try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return door.getLocalPort();
    }
  }

  private static String archive() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(it -> it.contains("s3mock") && it.endsWith("-exec.jar"))
        .findFirst()
        .orElseThrow();
  }

  private void awaitAnswer() throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!answers()) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        process.close();
        throw new IllegalStateException("S3Mock did not start: " + process.lastWords());
      }
      Thread.sleep(100);
    }
  }

  private boolean answers() throws InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(address.resolve("/" + BUCKET)).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  Bucket bucket() {
    return new Bucket(BUCKET, address, "us-east-1", true);
  }

  @Override
  public void close() {
    process.close();
  }
}
