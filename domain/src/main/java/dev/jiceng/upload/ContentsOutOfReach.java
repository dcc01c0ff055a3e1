package dev.jiceng.upload;

import java.io.IOException;

/** The place where contents are kept does not answer, or not as it should: later it may. */
public final class ContentsOutOfReach extends IOException {
  private static final long serialVersionUID = 1L;

  public ContentsOutOfReach(Throwable cause) {
    super(cause);
  }
}
