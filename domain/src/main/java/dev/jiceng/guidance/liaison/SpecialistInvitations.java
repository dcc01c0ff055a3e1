package dev.jiceng.guidance.liaison;

import java.util.Optional;
import java.util.UUID;

/** The invitations of one county. */
public interface SpecialistInvitations {
  Optional<SpecialistInvitation> find(UUID id);

  void add(SpecialistInvitation invitation);

  /** Keeps the answer where the stored version is still the one before; answers whether it was. */
  boolean answer(SpecialistInvitation answered);
}
