package dev.jiceng.upload.image;

import java.io.IOException;

/** A file that is not what its first bytes say. */
public final class BrokenPicture extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenPicture(String message) {
    super(message);
  }
}
