package dev.jiceng.guidance.liaison;

import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import java.util.UUID;

/** Who acts when, on what they saw. */
public record Seen(UUID id, int version, Actor by, Moment now) {}
