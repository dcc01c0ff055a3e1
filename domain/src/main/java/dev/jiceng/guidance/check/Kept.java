package dev.jiceng.guidance.check;

import dev.jiceng.shared.Actor;
import java.time.Instant;

/** A piece that is kept for good, and who brought it when. */
public record Kept(Sent sent, Actor by, Instant receivedAt) {}
