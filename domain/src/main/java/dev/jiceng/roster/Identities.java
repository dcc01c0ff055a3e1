package dev.jiceng.roster;

import java.util.Optional;
import java.util.UUID;

/**
 * What identifies the people of one township; kept sealed, so that only who may unseal it reads it
 * (A-2).
 */
public interface Identities {
  /** Who of the township has the number. */
  Optional<UUID> holderOf(IdNumber number);

  /** Without anything in it where nothing is known. */
  Identifiers of(UUID person);

  /** Keeps what is given; what is null in it stays as it was. */
  void keep(UUID person, Identifiers identifiers);
}
