package dev.jiceng.tenants;

/** Why something failed, short enough for a sentence. */
public final class Reason {
  private Reason() {}

  /** The first line of the innermost cause: PostgreSQL quotes rows only in the lines after it. */
  public static String of(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage())
        .lines()
        .findFirst()
        .orElse(cause.getClass().getName());
  }

  /** What was tried, and why it failed. */
  public static String withStep(Throwable failure) {
    return failure.getCause() == null
        ? of(failure)
        : failure.getMessage() + ": " + of(failure.getCause());
  }
}
