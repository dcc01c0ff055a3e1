package dev.jiceng.shared.crypto;

import java.util.Base64;

/** Keys nobody uses elsewhere. */
public final class TestKeys {
  private TestKeys() {}

  /** One that seals by SM4, one that sealed before by AES, and one for indexes. */
  public static FieldVault vault() {
    return new FieldVault(new FieldKeys(of("k2", "SM4") + "," + of("k1", "AES") + "," + index()));
  }

  /** A key whose secret is made of its id's last letter. */
  static String of(String id, String algorithm) {
    return id + ":" + algorithm + ":" + secret(id);
  }

  static String index() {
    return of("i1", "INDEX");
  }

  private static String secret(String id) {
    byte[] secret = new byte[32];
    java.util.Arrays.fill(secret, (byte) id.hashCode());
    return Base64.getEncoder().encodeToString(secret);
  }
}
