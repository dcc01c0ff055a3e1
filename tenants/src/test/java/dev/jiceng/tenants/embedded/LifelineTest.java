package dev.jiceng.tenants.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifelineTest {
  @TempDir Path folder;

  @Test
  void services_end_when_their_launcher_is_killed() throws Exception {
    Process launcher = launch();
    var answer =
        new BufferedReader(
            new InputStreamReader(launcher.getInputStream(), StandardCharsets.US_ASCII));
    List<ProcessHandle> services =
        Arrays.stream(answer.readLine().split(" "))
            .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
            .toList();
    assertThat(services).hasSize(2).allMatch(ProcessHandle::isAlive);

    launcher.destroyForcibly().waitFor();

    for (ProcessHandle service : services) {
      service.onExit().get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void closing_asks_first_and_waits_for_the_end() throws Exception {
    Path farewell = folder.resolve("farewell");
    var service =
        run(
            "trap 'echo bye >"
                + farewell
                + "; exit' TERM; echo ready; while :; do sleep 0.1; done");
    Waiting.until(
        Duration.ofSeconds(5), service, "the service", () -> service.lastWords().equals("ready"));

    service.close();

    assertThat(farewell).exists();
    assertThat(ProcessHandle.of(service.pid())).isEmpty();
  }

  @Test
  void a_service_that_ends_by_itself_is_known_to_be_dead() {
    var service = run("echo sorry; exit 3");

    assertThat(service.await()).isEqualTo(3);
    assertThat(service.isAlive()).isFalse();
    assertThat(service.lastWords()).isEqualTo("sorry");
  }

  @Test
  void killing_the_guard_ends_the_service_too() throws Exception {
    var service = run("while :; do sleep 0.1; done");
    ProcessHandle child = ProcessHandle.of(service.pid()).orElseThrow();

    ProcessHandle.of(service.guardPid()).orElseThrow().destroyForcibly();

    child.onExit().get(5, TimeUnit.SECONDS);
  }

  @Test
  void an_interrupted_filling_leaves_nothing_that_looks_complete() throws Exception {
    Path target = folder.resolve("programs");
    try {
      Folders.once(
          target,
          draft -> {
            Files.writeString(draft.resolve("half"), "half");
            throw new java.io.IOException("disk full");
          });
    } catch (java.io.IOException expected) {
      assertThat(expected).hasMessage("disk full");
    }

    assertThat(folder).isEmptyDirectory();
  }

  private Lifeline run(String script) {
    return Lifeline.run(
        new Lifeline.Command(
            "TERM", folder.resolve("service.log"), Map.of(), List.of("sh", "-c", script)));
  }

  private static Process launch() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djiceng.home=" + Folders.home(),
            "-cp",
            System.getProperty("java.class.path"),
            Launcher.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
