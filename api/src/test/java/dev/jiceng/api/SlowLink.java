package dev.jiceng.api;

import dev.jiceng.api.FaultProxy.Watch;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One way of a village's link, shared by all connections: 64 kbit/s, headers of packets counted,
 * and one packet in twenty lost. What TCP makes of a lost packet is what is felt above it: it is
 * sent a second time, so the link is busy twice, and its connection stands still for as long as
 * Linux waits at least before it sends again, 200 ms. Off until it is turned on.
 */
final class SlowLink implements Watch {
  static final int BITS_A_SECOND = 64_000;
  private static final int PACKET_HEADERS = 52;
  private static final double LOSS = 0.05;
  private static final long RETRANSMISSION = TimeUnit.MILLISECONDS.toNanos(200);

  private final Random chance;
  private volatile boolean isOn;
  private long free = System.nanoTime();
  private long bytes;

  SlowLink(long seed) {
    this.chance = new Random(seed);
  }

  void turnOn() {
    isOn = true;
  }

  /** What has passed, without headers of packets. */
  synchronized long bytes() {
    return bytes;
  }

  @Override
  public Then see(byte[] segment, int length) {
    if (isOn) {
      long until = take(length);
      while (System.nanoTime() < until) {
        LockSupport.parkNanos(until - System.nanoTime());
      }
    }
    return Then.GOES_ON;
  }

  /** When the other end has it. */
  private synchronized long take(int length) {
    bytes += length;
    long once = TimeUnit.SECONDS.toNanos((length + PACKET_HEADERS) * 8L) / BITS_A_SECOND;
    boolean isLost = chance.nextDouble() < LOSS;
    free = Math.max(free, System.nanoTime()) + (isLost ? 2 * once : once);
    return isLost ? free + RETRANSMISSION : free;
  }
}
