package dev.jiceng.tenants.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/** One version of a county's or a township's SQL. */
record Script(int version, Side side, String name, String sql) implements Comparable<Script> {
  /** The order matters: a county's table comes before the township's that hangs under it. */
  enum Side {
    COUNTY,
    TOWNSHIP
  }

  private static final Comparator<Script> ORDER =
      Comparator.comparingInt(Script::version).thenComparing(Script::side);

  String checksum() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(sql.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public int compareTo(Script other) {
    return ORDER.compare(this, other);
  }
}
