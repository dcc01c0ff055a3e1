package dev.jiceng.shared.jooq;

import dev.jiceng.shared.Ids;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/**
 * UUIDs of version 7 (RFC 9562): milliseconds first, so that rows of one time lie together, then
 * chance.
 */
public final class TimedIds implements Ids {
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  public TimedIds(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public UUID next() {
    long high = (clock.millis() << 16) | VERSION | (random.nextLong() & 0xfff);
    long low = VARIANT | (random.nextLong() >>> 2);
    return new UUID(high, low);
  }
}
