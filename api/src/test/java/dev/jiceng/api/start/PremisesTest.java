package dev.jiceng.api.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.tenants.embedded.CannotStart;
import dev.jiceng.tenants.embedded.Ports;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PremisesTest {
  @TempDir Path home;

  @Test
  void a_taken_port_is_named_with_the_option_that_chooses_another() throws Exception {
    try (var other = new ServerSocket(0)) {
      int port = other.getLocalPort();

      assertThatThrownBy(() -> Premises.take(settings(port, false)))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("Port " + port + " is taken")
          .hasMessageContaining("-Djiceng.port=");
    }
  }

  @Test
  void a_second_start_in_the_same_folder_is_refused_and_a_later_one_is_not() {
    try (var first = Premises.take(settings(Ports.random(), false))) {
      assertThatThrownBy(() -> Premises.take(settings(Ports.random(), false)))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("already running")
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }

    Premises.take(settings(Ports.random(), false)).close();
  }

  @Test
  void reset_deletes_the_data_and_nothing_else() throws Exception {
    Path programs = Files.createDirectories(home.resolve("keycloak-1"));
    Path data = Files.createDirectories(home.resolve("data/postgres"));

    Premises.take(settings(Ports.random(), true)).close();

    assertThat(data).doesNotExist();
    assertThat(programs).exists();
  }

  @Test
  void a_refused_start_resets_nothing() throws Exception {
    Path data = Files.createDirectories(home.resolve("data/postgres"));
    try (var other = new ServerSocket(0)) {
      assertThatThrownBy(() -> Premises.take(settings(other.getLocalPort(), true)))
          .isInstanceOf(CannotStart.class);
    }

    assertThat(data).exists();
  }

  private Settings settings(int port, boolean reset) {
    return new Settings(port, Ports.random(), reset, home, new Settings.Given(false, false, false));
  }
}
