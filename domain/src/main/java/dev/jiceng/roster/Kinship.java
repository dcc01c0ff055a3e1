package dev.jiceng.roster;

import java.util.UUID;

/**
 * That {@code relative} is the {@code kind} of {@code person} (C-17); recorded once for the two.
 */
public record Kinship(UUID id, UUID person, UUID relative, KinshipKind kind) {
  /** The other of the two. */
  public UUID relativeOf(UUID one) {
    return person.equals(one) ? relative : person;
  }
}
