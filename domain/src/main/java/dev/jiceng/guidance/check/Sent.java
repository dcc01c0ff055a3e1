package dev.jiceng.guidance.check;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A piece as a device sent it. {@code at} is when it was written by the phone's clock; {@code lag}
 * is how far that clock was behind ours when it sent.
 */
public record Sent(UUID check, Placement placement, Piece piece, Instant at, Duration lag) {
  /** The phone's time as our clock would have shown it. */
  public Instant ours(Instant theirs) {
    return theirs.plus(lag);
  }
}
