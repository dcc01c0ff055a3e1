package dev.jiceng.guidance.checklist;

import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import java.util.List;

/** Publishes the next version of a checklist; versions before it stay as they are (G-5). */
public final class PublishChecklist {
  private final ChecklistTemplates templates;
  private final Ids ids;

  public PublishChecklist(ChecklistTemplates templates, Ids ids) {
    this.templates = templates;
    this.ids = ids;
  }

  /** {@code version} is the newest version the author has seen, 0 for a new checklist. */
  public record Command(
      String code, int version, String name, SubjectArea subjectArea, List<ChecklistItem> items) {}

  public Outcome<ChecklistTemplate> handle(Command command) {
    var newest = templates.newest(command.code()).orElse(null);
    int version = newest == null ? 0 : newest.ref().version();
    if (newest != null && version != command.version()) {
      return new Outcome.Stale<>(newest);
    }
    if (newest == null && command.version() != 0) {
      return new Outcome.Unknown<>("code");
    }
    var template =
        new ChecklistTemplate(
            ids.next(),
            new TemplateRef(command.code(), version + 1),
            command.name(),
            command.subjectArea(),
            command.items());
    var violations = TemplateChecks.of(template);
    if (!violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    return templates.add(template)
        ? Outcome.done(template)
        : new Outcome.Stale<>(templates.newest(command.code()).orElse(template));
  }
}
