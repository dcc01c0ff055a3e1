package dev.jiceng.affairs;

import dev.jiceng.shared.Actor;
import java.time.Instant;

/** Who did something, and when. */
public record Mark(Actor by, Instant at) {}
