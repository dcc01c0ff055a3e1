package dev.jiceng.shared.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A sealed value as it is stored: the form's number, the key's id, nonce, text with its tag. */
record Sealed(String key, byte[] nonce, byte[] text) {
  static final int NONCE_BYTES = 12;
  private static final byte FORM = 1;

  /** What is bound to the text beside its place: neither form nor key can be exchanged. */
  static byte[] header(String key) {
    byte[] id = key.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(2 + id.length).put(FORM).put((byte) id.length).put(id).array();
  }

  byte[] bytes() {
    byte[] header = header(key);
    return ByteBuffer.allocate(header.length + nonce.length + text.length)
        .put(header)
        .put(nonce)
        .put(text)
        .array();
  }

  static Sealed of(byte[] stored) {
    var bytes = ByteBuffer.wrap(stored);
    if (bytes.remaining() < 2 + NONCE_BYTES || bytes.get() != FORM) {
      throw new CannotOpen("not a sealed value", null);
    }
    byte[] id = new byte[bytes.get()];
    if (bytes.remaining() < id.length + NONCE_BYTES) {
      throw new CannotOpen("not a sealed value", null);
    }
    byte[] nonce = new byte[NONCE_BYTES];
    bytes.get(id).get(nonce);
    byte[] text = new byte[bytes.remaining()];
    bytes.get(text);
    return new Sealed(new String(id, StandardCharsets.US_ASCII), nonce, text);
  }
}
