package dev.jiceng.election.team;

import dev.jiceng.roster.KinshipKind;
import java.util.Optional;

/** Close kin, both lines (C-17). */
public enum Kinship {
  SPOUSE,
  PARENT,
  CHILD,
  SIBLING,
  GRANDPARENT,
  GRANDCHILD;

  /** Empty for other kin. */
  public static Optional<Kinship> of(KinshipKind kind) {
    return switch (kind) {
      case SPOUSE -> Optional.of(SPOUSE);
      case SON, DAUGHTER -> Optional.of(CHILD);
      case GRANDCHILD -> Optional.of(GRANDCHILD);
      case PARENT -> Optional.of(PARENT);
      case GRANDPARENT -> Optional.of(GRANDPARENT);
      case SIBLING -> Optional.of(SIBLING);
      case OTHER -> Optional.empty();
    };
  }
}
