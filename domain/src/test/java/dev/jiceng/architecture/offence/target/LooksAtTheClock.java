package dev.jiceng.architecture.offence.target;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** An offence on purpose: five ways to the machine's clock. */
public final class LooksAtTheClock {
  Supplier<Instant> reference = Instant::now;

  Object calls() {
    return new Object[] {
      LocalDate.now(ZoneOffset.UTC),
      Clock.systemUTC(),
      System.currentTimeMillis(),
      System.nanoTime()
    };
  }
}
