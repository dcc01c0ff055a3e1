package dev.jiceng.preparation;

import dev.jiceng.division.DivisionCode;
import java.util.Optional;
import java.util.UUID;

/** Studies and rectifications of a township's communities. */
public interface TeamStudies extends HeldCommunities {
  /** Whether it exists; keeps others from studying or holding it until the transaction ends. */
  boolean hold(DivisionCode community);

  void add(TeamStudy study);

  Optional<Rectification> find(UUID rectification);

  void add(Rectification rectification);

  /** Saves where the stored version is still the same; answers it with its new version. */
  Optional<Rectification> save(Rectification rectification);
}
