package dev.jiceng.guidance.checklist;

import dev.jiceng.guidance.SubjectArea;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A version of a checklist as its county published it; final (G-5). */
public record ChecklistTemplate(
    UUID id, TemplateRef ref, String name, SubjectArea subjectArea, List<ChecklistItem> items) {
  public ChecklistTemplate {
    items = List.copyOf(items);
  }

  public Optional<ChecklistItem> item(String code) {
    return items.stream().filter(item -> item.code().equals(code)).findFirst();
  }
}
