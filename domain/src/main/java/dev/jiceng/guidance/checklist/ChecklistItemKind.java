package dev.jiceng.guidance.checklist;

/** How an item of a checklist is answered (G-5). */
public enum ChecklistItemKind {
  YES_NO,
  SCORE,
  NUMBER,
  CHOICE,
  TEXT,
  PHOTO
}
