package dev.jiceng.guidance.checklist;

/** How an item of a checklist is answered (G-5). */
public enum ItemKind {
  YES_NO,
  SCORE,
  NUMBER,
  CHOICE,
  TEXT,
  PHOTO
}
