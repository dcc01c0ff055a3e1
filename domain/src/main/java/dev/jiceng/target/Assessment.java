package dev.jiceng.target;

import dev.jiceng.shared.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The township's yearly judgement of a target: what was computed and what, if anything, was put
 * beside it (T-7).
 */
public record Assessment(
    UUID id,
    UUID target,
    int year,
    TargetStatus computed,
    @Nullable Override override,
    Actor actor,
    Instant at) {
  /** A status given by hand; the reason stays visible beside the computed one. */
  public record Override(TargetStatus status, String reason) {}
}
