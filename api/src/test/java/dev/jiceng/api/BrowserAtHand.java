package dev.jiceng.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Looks for Debian's {@code chromium} and {@code chromium-driver}, and installs them once where
 * that can be done without asking anybody: as root, with apt-get.
 */
final class BrowserAtHand implements ExecutionCondition {
  private static final long MINUTES = 5;
  private static final String HOW = "install the packages chromium and chromium-driver to run it";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (isThere()) {
      return ConditionEvaluationResult.enabled("there is a browser");
    }
    if (program("apt-get").isEmpty() || !"root".equals(System.getProperty("user.name"))) {
      return skipped("there is no browser");
    }
    boolean installed =
        apt("update")
            && apt(
                "install",
                "-y",
                "--no-install-recommends",
                "chromium",
                "chromium-driver",
                "fonts-noto-cjk");
    return installed && isThere()
        ? ConditionEvaluationResult.enabled("a browser was installed")
        : skipped("no browser could be installed");
  }

  /** On the console too: nobody reads the reasons of skipped tests. */
  private static ConditionEvaluationResult skipped(String reason) {
    System.err.println("The browser test is skipped, for " + reason + ": " + HOW + ".");
    return ConditionEvaluationResult.disabled(reason);
  }

  private static boolean isThere() {
    return program("chromium").isPresent() && program("chromedriver").isPresent();
  }

  static Optional<Path> program(String name) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static boolean apt(String... arguments) {
    var command = Stream.concat(Stream.of("apt-get", "-q"), Stream.of(arguments)).toList();
    try {
      return run(command);
    } catch (IOException failure) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean run(List<String> command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      return process.exitValue() == 0;
    }
    process.destroyForcibly();
    return false;
  }
}
