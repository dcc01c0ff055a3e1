package dev.jiceng.election;

/** Yes, no, or not to be told from what is recorded. */
public enum Known {
  YES,
  NO,
  UNKNOWN;

  public static Known of(boolean yes) {
    return yes ? YES : NO;
  }

  /** At least {@code least}, where {@code unknown} more may count or not. */
  public static Known atLeast(long least, long known, long unknown) {
    return known >= least ? YES : known + unknown >= least ? UNKNOWN : NO;
  }
}
