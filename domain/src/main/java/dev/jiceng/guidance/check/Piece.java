package dev.jiceng.guidance.check;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a device wrote about a check at one time: {@code changes} by {@link Key}, made on {@code
 * base} and on all that the device itself wrote before.
 */
public record Piece(Origin origin, Edition base, Map<String, Part> changes) {
  public Piece {
    changes = Collections.unmodifiableMap(new TreeMap<>(changes));
  }

  /**
   * All that the piece says. Who goes on writing holds on to the check, so that a withdrawal which
   * did not know of it is contested.
   */
  Map<String, Part> parts() {
    var parts = new TreeMap<>(changes);
    parts.putIfAbsent(Key.WITHDRAWN, new Part.Withdrawn(false));
    return parts;
  }

  /** Ids of the photos that its parts show. */
  public List<UUID> pictures() {
    return changes.values().stream().flatMap(part -> part.pictures().stream()).distinct().toList();
  }

  /** What must have arrived before the piece means anything. */
  List<Origin> predecessors() {
    var own = new Origin(origin.device(), origin.sequence() - 1);
    return Stream.concat(base.newest().stream(), Stream.of(own))
        .filter(before -> before.sequence() > 0)
        .toList();
  }
}
