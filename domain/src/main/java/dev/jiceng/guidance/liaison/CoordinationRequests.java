package dev.jiceng.guidance.liaison;

import java.util.Optional;
import java.util.UUID;

/** The coordination requests of one county. */
public interface CoordinationRequests {
  Optional<CoordinationRequest> find(UUID id);

  void add(CoordinationRequest request);

  /**
   * Keeps the decision where the stored version is still the one before; answers whether it was.
   */
  boolean decide(CoordinationRequest decided);
}
