package dev.jiceng.api.start;

import dev.jiceng.tenants.Reason;
import dev.jiceng.tenants.embedded.CannotStart;
import dev.jiceng.tenants.embedded.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What to say when a start fails: one sentence; the rest goes to a file. */
final class Failure {
  private Failure() {}

  private static Path file() {
    return Folders.home().resolve("start-failure.txt");
  }

  /** Nothing of an earlier start is read out. */
  static void forget() {
    try {
      Files.deleteIfExists(file());
    } catch (IOException unwritable) {
      throw new CannotStart(
          "The folder %s cannot be written".formatted(Folders.home()), unwritable);
    }
  }

  /** Leaves the sentence where the build reads it; prints it where that is impossible. */
  static void leave(RuntimeException failure) {
    String sentence = sentence(failure);
    try {
      Files.createDirectories(Folders.home());
      Files.writeString(file(), sentence);
    } catch (IOException unwritable) {
      System.err.println(sentence);
    }
  }

  private static String sentence(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      // Spring wraps what goes wrong while it makes a bean.
      if (cause instanceof CannotStart known) {
        return known.sentence();
      }
    }
    return "The platform could not start: %s (details in %s)"
        .formatted(reason(failure), save(failure));
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof BindException) {
      return "another program took its port a moment ago, start again";
    }
    return Reason.of(cause);
  }

  private static Path save(RuntimeException failure) {
    Path file = Folders.home().resolve("start-failure.log");
    try (var writer = new PrintWriter(Files.newBufferedWriter(file))) {
      failure.printStackTrace(writer);
    } catch (IOException unwritable) {
      failure.printStackTrace();
    }
    return file;
  }
}
