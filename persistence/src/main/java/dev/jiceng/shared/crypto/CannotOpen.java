package dev.jiceng.shared.crypto;

import org.jspecify.annotations.Nullable;

/** A sealed value was changed, stands where it was not sealed for, or its key is not known here. */
public final class CannotOpen extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotOpen(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
