package dev.jiceng.api.start;

import dev.jiceng.tenants.embedded.CannotStart;
import dev.jiceng.tenants.embedded.Folders;
import java.nio.file.Path;
import java.util.Optional;

/** What the person asked for, and what the environment already provides. */
record Settings(int port, int keycloakPort, boolean reset, Path home, Given given) {

  /** Services somebody else runs; nothing is started for these. */
  record Given(boolean database, boolean redis, boolean issuer) {}

  static Settings read() {
    return new Settings(
        port("jiceng.port", 8080),
        port("jiceng.keycloak.port", 8180),
        wanted("reset"),
        Folders.home(),
        new Given(
            given("JICENG_DATABASE_URL"), given("JICENG_REDIS_URL"), given("JICENG_ISSUER_URI")));
  }

  Path data() {
    return home.resolve("data");
  }

  String address() {
    return "http://localhost:" + port;
  }

  String issuer() {
    return Optional.ofNullable(System.getenv("JICENG_ISSUER_URI"))
        .orElse("http://localhost:" + keycloakPort + "/realms/jiceng");
  }

  private static int port(String name, int usual) {
    String value = System.getProperty(name, String.valueOf(usual));
    try {
      int port = Integer.parseInt(value);
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // Said below.
    }
    throw new CannotStart(
        "-D%s=%s is not a port: use a number from 1 to 65535".formatted(name, value));
  }

  /** {@code -Dreset} and {@code -Dreset=true} both. */
  private static boolean wanted(String name) {
    String value = System.getProperty(name, "false");
    return value.isEmpty() || Boolean.parseBoolean(value);
  }

  private static boolean given(String variable) {
    return Optional.ofNullable(System.getenv(variable)).filter(url -> !url.isBlank()).isPresent();
  }
}
