package dev.jiceng.shared.jooq;

/** A cursor that no page of this list, in this order, can have given out. */
public final class BadCursor extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BadCursor() {
    super("not a cursor of this list in this order", null, false, false);
  }
}
