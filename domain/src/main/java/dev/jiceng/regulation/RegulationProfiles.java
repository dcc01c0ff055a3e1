package dev.jiceng.regulation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The profiles a county can use: those shipped with the platform, and its own. */
public interface RegulationProfiles {
  /** The version with everything it inherits from. */
  Optional<Pedigree> find(ProfileRef ref);

  /** The newest version of the county's own profile of that id. */
  Optional<Profile> newestOwn(String id);

  /** Those named and everything they inherit from; what does not exist is left out. */
  List<Profile> withAncestors(Collection<ProfileRef> refs);

  /** Whether any version of any profile here has the id. */
  boolean isTaken(String id);

  /**
   * Adds a version of the county's own; its predecessor is no longer the current one. False, and to
   * be given up, where that version exists by now: somebody else was faster.
   */
  boolean add(Pedigree pedigree);
}
