package dev.jiceng.tenants.embedded;

import dev.jiceng.identity.DemoRealm;
import dev.jiceng.identity.KeycloakAdmin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;

/** A Keycloak server of its own with the demo realm, on the loopback address only. */
public final class EmbeddedKeycloak implements AutoCloseable {
  /** Signs in to the administration console; the server listens on this machine only. */
  public static final String ADMIN = "admin";

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** Where the server comes from, keeps its data and listens. */
  public record Place(Path archive, Path data, int port) {
    /** The archive Maven downloaded, as the build tells its path. */
    public static Path downloaded() {
      String path = System.getProperty("jiceng.keycloak.archive", "");
      if (!Files.isRegularFile(Path.of(path))) {
        throw new CannotStart("The Keycloak archive is not in the local Maven repository: " + path);
      }
      return Path.of(path);
    }

    URI address() {
      return URI.create("http://localhost:" + port);
    }
  }

  private final Lifeline lifeline;
  private final Place place;
  private final Runnable afterwards;

  private EmbeddedKeycloak(Lifeline lifeline, Place place, Runnable afterwards) {
    this.lifeline = lifeline;
    this.place = place;
    this.afterwards = afterwards;
  }

  /** For tests: a copy of a database that was filled once, since filling it takes half a minute. */
  public static EmbeddedKeycloak temporary() {
    try {
      Path archive = Place.downloaded();
      Path folder = Files.createTempDirectory("jiceng-keycloak-");
      Folders.copy(Folders.once(filled(), draft -> fillOnce(archive, draft)), folder);
      return start(
          new Place(archive, folder, Ports.random()),
          Progress.SILENT,
          () -> Folders.delete(folder));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path filled() {
    return Folders.home().resolve("keycloak-filled-" + DemoRealm.fingerprint());
  }

  private static void fillOnce(Path archive, Path draft) {
    start(new Place(archive, draft, Ports.random()), Progress.SILENT, () -> {}).close();
  }

  /** Keeps its data in the place's folder. */
  public static EmbeddedKeycloak at(Place place, Progress progress) {
    return start(place, progress, () -> {});
  }

  static EmbeddedKeycloak start(Place place, Progress progress, Runnable afterwards) {
    try {
      Path programs = KeycloakPrograms.folder(place.archive(), progress);
      Lifeline lifeline = Lifeline.run(server(programs, place));
      var started = new EmbeddedKeycloak(lifeline, place, afterwards);
      started.becomeReady(progress);
      return started;
    } catch (IOException failure) {
      throw new CannotStart("Keycloak could not be unpacked: " + failure.getMessage(), failure);
    }
  }

  private void becomeReady(Progress progress) throws IOException {
    try {
      Waiting.until(PATIENCE, lifeline, "Keycloak", this::answers);
      fill(progress);
    } catch (RuntimeException failure) {
      close();
      throw failure;
    }
  }

  private static Lifeline.Command server(Path programs, Place place) {
    var environment = new HashMap<>(KeycloakPrograms.environment());
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", DemoRealm.PASSWORD);
    Path data = place.data().toAbsolutePath();
    List<String> line =
        List.of(
            "sh",
            programs.resolve("bin/kc.sh").toString(),
            "start",
            "--optimized",
            "--db-url=jdbc:h2:file:%s;NON_KEYWORDS=VALUE".formatted(data.resolve("keycloakdb")),
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + place.port(),
            "--hostname=" + place.address(),
            "--cache=local");
    return new Lifeline.Command("TERM", data.resolve("keycloak.log"), environment, line);
  }

  private boolean answers() {
    var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    var request = HttpRequest.newBuilder(place.address().resolve("/realms/master")).build();
    try (client) {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void fill(Progress progress) throws IOException {
    Path marker = place.data().resolve("realm-" + DemoRealm.fingerprint());
    if (Files.exists(marker)) {
      return;
    }
    progress.step("导入身份域 jiceng", "importing the realm jiceng");
    new DemoRealm(KeycloakAdmin.master(place.address(), ADMIN, DemoRealm.PASSWORD)).load();
    Files.createFile(marker);
  }

  /** Lets pages of {@code address} sign users in; asks the server once for each address. */
  public void serve(URI address) {
    Path marker = place.data().resolve("pages-of-" + address.getAuthority().replace(':', '-'));
    if (Files.exists(marker)) {
      return;
    }
    new DemoRealm(KeycloakAdmin.master(place.address(), ADMIN, DemoRealm.PASSWORD)).serve(address);
    try {
      Files.createFile(marker);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public URI address() {
    return place.address();
  }

  public URI issuer() {
    return place.address().resolve("/realms/jiceng");
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
