package dev.jiceng.api.start;

import dev.jiceng.tenants.embedded.Progress;
import java.io.PrintStream;
import java.time.Duration;

/** Prints each step with the seconds since the JVM began. */
final class Console implements Progress {
  private final PrintStream out;
  private final long begin;

  Console(PrintStream out, long begin) {
    this.out = out;
    this.begin = begin;
  }

  @Override
  public synchronized void step(String chinese, String english) {
    out.printf("[%5.1f s] %s · %s%n", seconds(), chinese, english);
  }

  synchronized void print(String text) {
    out.println(text);
  }

  private double seconds() {
    return Duration.ofMillis(System.currentTimeMillis() - begin).toMillis() / 1000.0;
  }
}
