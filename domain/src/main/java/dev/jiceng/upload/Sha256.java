package dev.jiceng.upload;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** The SHA-256 of a content, in lower-case hexadecimal: the name it is kept under. */
public record Sha256(String hex) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public Sha256 {
    if (!isWellFormed(hex)) {
      throw new IllegalArgumentException("not a SHA-256");
    }
  }

  public static boolean isWellFormed(String hex) {
    return FORM.matcher(hex).matches();
  }

  public static Sha256 of(byte[] digest) {
    return new Sha256(HexFormat.of().formatHex(digest));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
