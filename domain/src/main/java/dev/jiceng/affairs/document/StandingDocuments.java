package dev.jiceng.affairs.document;

import dev.jiceng.division.DivisionCode;
import java.util.Optional;
import java.util.UUID;

/** The standing documents of a township's communities. */
public interface StandingDocuments {
  /** Whether it exists; keeps others from adopting or publishing there meanwhile. */
  boolean hold(DivisionCode community);

  /** The newest edition of the kind, and the newest that is published; 0 where there is none. */
  Editions editions(DivisionCode community, DocumentKind kind);

  /** How far the editions of a kind have come. */
  record Editions(int newest, int published) {}

  Optional<StandingDocument> find(UUID document);

  void add(StandingDocument document);

  /**
   * Saves where the stored version is still the same, and supersedes what was published of its kind
   * before; answers it with its new version.
   */
  Optional<StandingDocument> publish(StandingDocument document);
}
