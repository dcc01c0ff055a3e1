package dev.jiceng.upload.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The next so many bytes of a stream; whoever reads them cannot reach what follows. */
final class Bounded extends FilterInputStream {
  private long left;

  Bounded(InputStream in, long length) {
    super(in);
    this.left = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = left == 0 ? -1 : in.read(bytes, offset, (int) Math.min(length, left));
    left -= Math.max(read, 0);
    return read;
  }

  void skipRest() throws IOException {
    left -= in.skip(left);
    while (left > 0 && read() >= 0) {
      left -= in.skip(left);
    }
  }
}
