package dev.jiceng.tenants.embedded;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a service to answer, and no longer than it lives. */
final class Waiting {
  private static final Duration PAUSE = Duration.ofMillis(50);

  private Waiting() {}

  static void until(Duration patience, Lifeline service, String name, BooleanSupplier answers) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!answers.getAsBoolean()) {
      if (!service.isAlive()) {
        throw new CannotStart(name + " ended while starting; it said: " + service.lastWords());
      }
      if (System.nanoTime() > deadline) {
        service.close();
        throw new CannotStart(name + " did not answer within " + patience.toSeconds() + " s");
      }
      pause(service);
    }
  }

  private static void pause(Lifeline service) {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException interrupted) {
      service.close();
      Thread.currentThread().interrupt();
      throw new CannotStart("the start was interrupted", interrupted);
    }
  }
}
