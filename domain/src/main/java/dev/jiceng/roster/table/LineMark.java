package dev.jiceng.roster.table;

import dev.jiceng.table.Counts;

/** How the lines were taken so far, each counted once. */
final class LineMark {
  private int created;
  private int changed;
  private int same;
  private boolean isNew;
  private boolean isChanged;

  void begin() {
    isNew = false;
    isChanged = false;
  }

  void created() {
    isNew = true;
  }

  void changed() {
    isChanged = true;
  }

  void end() {
    created += isNew ? 1 : 0;
    changed += isChanged && !isNew ? 1 : 0;
    same += isChanged || isNew ? 0 : 1;
  }

  Counts counts() {
    return new Counts(created, changed, same);
  }
}
