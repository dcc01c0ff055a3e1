package dev.jiceng.table;

/** What stands in a cell: a text without spaces around it; days as {@code 2024-02-29}. */
public record Cell(Kind kind, String text) {
  public static final Cell EMPTY = new Cell(Kind.TEXT, "");

  /** How it stands there. */
  public enum Kind {
    TEXT,
    /** As a number, of which spreadsheets keep 15 digits. */
    NUMBER,
    DAY,
    /** Something to be worked out, which nobody here does. */
    FORMULA
  }

  /** As a text, which is how all files show it. */
  public static Cell of(String text) {
    return new Cell(Kind.TEXT, text.strip());
  }

  public boolean isEmpty() {
    return text.isEmpty() && kind != Kind.FORMULA;
  }
}
