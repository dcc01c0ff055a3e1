package dev.jiceng.api.start;

import dev.jiceng.tenants.embedded.EmbeddedKeycloak;
import dev.jiceng.tenants.embedded.Progress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Keycloak, started behind the API: what needs no login is served meanwhile. */
final class Identity implements AutoCloseable {
  private final Settings settings;
  private final Progress progress;
  private volatile @Nullable EmbeddedKeycloak keycloak;

  Identity(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  void start() {
    if (settings.given().issuer()) {
      return;
    }
    progress.step("启动 Keycloak", "starting Keycloak");
    var started = EmbeddedKeycloak.at(place(), progress);
    keycloak = started;
    started.serve(URI.create(settings.address()));
    progress.step("Keycloak 就绪", "Keycloak answers");
  }

  private EmbeddedKeycloak.Place place() {
    return new EmbeddedKeycloak.Place(
        EmbeddedKeycloak.Place.downloaded(),
        settings.data().resolve("keycloak"),
        settings.keycloakPort());
  }

  @Override
  public void close() {
    EmbeddedKeycloak started = keycloak;
    if (started != null) {
      started.close();
    }
  }
}
