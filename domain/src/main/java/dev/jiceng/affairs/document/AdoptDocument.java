package dev.jiceng.affairs.document;

import static dev.jiceng.affairs.AffairsRule.D_7;

import dev.jiceng.affairs.Words;
import dev.jiceng.affairs.decision.Resolutions;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import dev.jiceng.upload.Upload;
import dev.jiceng.upload.Uploads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Adopts an edition of a standing document by a resolution, and publishes it (D-7). */
public final class AdoptDocument {
  private static final int LONGEST_TEXT = 20_000;
  private static final String KIND = "StandingDocument";

  private final StandingDocuments documents;
  private final Resolutions resolutions;
  private final Uploads uploads;
  private final Ids ids;

  public AdoptDocument(
      StandingDocuments documents, Resolutions resolutions, Uploads uploads, Ids ids) {
    this.documents = documents;
    this.resolutions = resolutions;
    this.uploads = uploads;
    this.ids = ids;
  }

  /** The next edition of the kind. */
  public Outcome<StandingDocument> adopt(
      DivisionCode community,
      DocumentKind kind,
      StandingDocument.Content content,
      UUID resolution) {
    if (!documents.hold(community)) {
      return new Outcome.Unknown<>("community");
    }
    var found = new ArrayList<>(Words.of(D_7, "title", content.title(), Words.LINE));
    found.addAll(Words.of(D_7, "text", content.text(), LONGEST_TEXT));
    found.addAll(file(community, content));
    var passedOn = resolutions.passedOn(resolution, community).orElse(null);
    if (passedOn == null) {
      found.add(Violation.of(D_7, "D-7.notPassed", "resolution"));
    }
    if (passedOn == null || !found.isEmpty()) {
      return Outcome.refused(found);
    }
    var edition = documents.editions(community, kind).newest() + 1;
    var document =
        new StandingDocument(
            ids.next(), community, kind, edition, content, resolution, passedOn, null, false, 1);
    documents.add(document);
    if (content.file() != null) {
      uploads.attach(List.of(content.file()), new Upload.Attachment(KIND, document.id()));
    }
    return Outcome.done(document);
  }

  private List<Violation> file(DivisionCode community, StandingDocument.Content content) {
    var file = content.file();
    boolean usable =
        file == null
            || uploads
                .find(file)
                .filter(it -> it.community().equals(community))
                .filter(it -> it.stored() != null && it.attachedTo() == null)
                .isPresent();
    return usable ? List.of() : List.of(Violation.of(D_7, "D-7.file", "file"));
  }

  /** On the public board from today on, in the place of the edition before. */
  public Outcome<StandingDocument> publish(UUID id, int version, Moment now) {
    var known = documents.find(id).orElse(null);
    if (known == null || !documents.hold(known.community())) {
      return new Outcome.Unknown<>("id");
    }
    var document = documents.find(id).orElseThrow();
    if (document.version() != version) {
      return new Outcome.Stale<>(document);
    }
    var found = new ArrayList<Violation>();
    if (document.publishedOn() != null) {
      var numbers = Map.<String, Object>of("on", document.publishedOn());
      found.add(Violation.of(D_7, "D-7.published", "id", numbers));
    }
    int newer = documents.editions(document.community(), document.kind()).published();
    if (newer > document.edition()) {
      var numbers = Map.<String, Object>of("edition", document.edition(), "newer", newer);
      found.add(Violation.of(D_7, "D-7.older", "id", numbers));
    }
    return found.isEmpty()
        ? documents
            .publish(document.published(now.day()))
            .map(Outcome::done)
            .orElseGet(() -> new Outcome.Stale<>(document))
        : Outcome.refused(found);
  }
}
