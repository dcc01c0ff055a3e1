package dev.jiceng.architecture.offence.target;

import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** An offence on purpose: four ways to an unrepeatable run. */
public final class ThrowsDice {
  Supplier<UUID> reference = UUID::randomUUID;

  Object calls() {
    return new Object[] {new Random(1), Math.random(), ThreadLocalRandom.current().nextInt()};
  }
}
