package dev.jiceng.affairs.document;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a standing document; what it says is never changed.
 *
 * @param file an upload that shows it, beside its text
 * @param resolution the decision that adopted it
 * @param superseded whether a later edition is published
 */
public record StandingDocument(
    UUID id,
    DivisionCode community,
    DocumentKind kind,
    int edition,
    Content content,
    UUID resolution,
    LocalDate adoptedOn,
    @Nullable LocalDate publishedOn,
    boolean superseded,
    int version) {

  /** What an edition says. */
  public record Content(String title, String text, @Nullable UUID file) {}

  public boolean isInForce() {
    return publishedOn != null && !superseded;
  }

  StandingDocument published(LocalDate on) {
    return new StandingDocument(
        id, community, kind, edition, content, resolution, adoptedOn, on, superseded, version);
  }

  public StandingDocument withVersion(int newer) {
    return new StandingDocument(
        id,
        community,
        kind,
        edition,
        content,
        resolution,
        adoptedOn,
        publishedOn,
        superseded,
        newer);
  }
}
