package dev.jiceng.guidance.checklist;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The checklists of one county. */
public interface ChecklistTemplates {
  /** The newest version of a checklist. */
  Optional<ChecklistTemplate> newest(String code);

  List<ChecklistTemplate> find(Collection<TemplateRef> refs);

  /** Answers false where somebody else published that version meanwhile. */
  boolean add(ChecklistTemplate template);
}
