package dev.jiceng.election.team;

import java.util.Collection;
import java.util.UUID;

/** Who is kin of whom, as the roster has recorded it (C-17). */
@FunctionalInterface
public interface Kinships {
  /** With every tie through which two of {@code people} can be close kin. */
  KinshipGraph among(Collection<UUID> people);
}
