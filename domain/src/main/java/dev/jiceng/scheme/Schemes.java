package dev.jiceng.scheme;

import java.util.Optional;
import java.util.UUID;

/** The schemes of one township. */
public interface Schemes {
  Optional<Scheme> find(UUID scheme);

  /** The one that is not issued yet. */
  Optional<Scheme> open();

  /** Answers false where somebody else submitted one meanwhile. */
  boolean add(Scheme scheme);

  /** Saves its newest act where the stored version is still the same. */
  Optional<Scheme> save(Scheme scheme);
}
