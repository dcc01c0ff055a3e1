package dev.jiceng.seeds;

import dev.jiceng.shared.Ids;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * UUIDv7 that come out the same at every load, so that links to the demo stay good and a second
 * load recognises the first.
 */
final class SeededIds implements Ids {
  private static final long FIRST =
      LocalDate.of(2024, 11, 1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();

  private final Dice dice;
  private long milliseconds = FIRST;

  SeededIds(Dice dice) {
    this.dice = dice;
  }

  @Override
  public UUID next() {
    long time = milliseconds++ << 16 | 0x7000 | (dice.bits() & 0x0fff);
    return new UUID(time, (dice.bits() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
  }
}
