package dev.jiceng.election.afterwards;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.team.KinshipGraph;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies that a township's communities elected, and what is known around them. */
public interface ElectedBodies {
  /** A committee that was elected, and the cycle that its election belongs to. */
  record Committee(LocalDate electedOn, @Nullable UUID cycle) {}

  /** The newest that is concluded. */
  Optional<Committee> committee(DivisionCode community);

  /** The body elected after the committee of that day. */
  Optional<ElectedBody> find(DivisionCode community, BodyKind kind, LocalDate committeeOn);

  /** Those of them who are on the township's roster. */
  Set<UUID> known(Collection<UUID> people);

  Set<UUID> women(Collection<UUID> people);

  KinshipGraph kinship(Collection<UUID> people);

  void add(ElectedBody body);
}
