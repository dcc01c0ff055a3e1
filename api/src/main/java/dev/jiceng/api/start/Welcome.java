package dev.jiceng.api.start;

import dev.jiceng.identity.DemoRealm;
import dev.jiceng.identity.DemoUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The last thing the start prints: where everything is, who may sign in, and what to paste. */
final class Welcome {
  private Welcome() {}

  static String text(Settings settings) {
    return template()
        .replace("{api}", settings.address())
        .replace("{issuer}", settings.issuer())
        .replace("{keycloak}", settings.issuer().replaceAll("/realms/.*", ""))
        .replace("{password}", DemoRealm.PASSWORD)
        .replace("{users}", users());
  }

  private static String users() {
    return DemoUser.all().stream()
        .map(user ->
            "  %-20s %-28s %-14s %s"
                .formatted(user.name(), user.role(), user.division(), user.title()))
        .collect(Collectors.joining("\n"));
  }

  private static String template() {
    try (var source = Welcome.class.getResourceAsStream("/start/welcome.txt")) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
