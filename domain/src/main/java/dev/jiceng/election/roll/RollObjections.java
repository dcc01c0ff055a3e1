package dev.jiceng.election.roll;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The objections to a township's rolls. */
public interface RollObjections {
  void add(RollObjection objection);

  Optional<RollObjection> find(UUID objection);

  /** What was ruled, and for which voter where the roll changes; {@code change} is 0 or ±1. */
  record Ruling(UUID objection, LocalDate on, String text, int change, @Nullable UUID voter) {}

  void decide(Ruling ruling);
}
