package dev.jiceng.shared.crypto;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The platform's secrets, from which every township's keys are derived: what seals now, what sealed
 * before and still opens, and what blind indexes are made with.
 */
public final class FieldKeys {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,32}");
  private static final int SECRET_BYTES = 32;
  private static final String INDEX = "INDEX";
  private static final String WRONG = "JICENG_FIELD_KEYS must be ";
  private static final String FORM =
      "a list such as k2:SM4:…,k1:AES:…,i1:INDEX:… – the first key seals, INDEX finds, each with 32"
          + " random bytes in Base64";

  private final Map<String, Key> sealing = new LinkedHashMap<>();
  private final byte[] index;

  /** A key by its id; {@code secret} is never used itself, only what is derived from it. */
  record Key(String id, Algorithm algorithm, byte[] secret) {
    @Override
    public String toString() {
      return id + ":" + algorithm;
    }
  }

  /** The value of {@code JICENG_FIELD_KEYS}; whatever is wrong with it is told in one sentence. */
  public FieldKeys(String list) {
    byte[] found = null;
    for (String entry : list.isBlank() ? new String[0] : list.strip().split("\\s*,\\s*")) {
      String[] parts = entry.split(":", -1);
      if (parts.length != 3 || !ID.matcher(parts[0]).matches()) {
        throw new UnusableKeys(WRONG + FORM);
      }
      if (parts[1].equals(INDEX)) {
        if (found != null) {
          throw new UnusableKeys("JICENG_FIELD_KEYS has two keys of INDEX");
        }
        found = secret(parts[2]);
      } else {
        add(new Key(parts[0], algorithm(parts[1]), secret(parts[2])));
      }
    }
    if (found == null || sealing.isEmpty()) {
      throw new UnusableKeys(
          (list.isBlank() ? "JICENG_FIELD_KEYS is missing: give it " : WRONG) + FORM);
    }
    index = found;
  }

  private void add(Key key) {
    if (sealing.put(key.id(), key) != null) {
      throw new UnusableKeys("JICENG_FIELD_KEYS has two keys " + key.id());
    }
  }

  private static Algorithm algorithm(String name) {
    return Arrays.stream(Algorithm.values())
        .filter(algorithm -> algorithm.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new UnusableKeys(WRONG + FORM));
  }

  private static byte[] secret(String text) {
    byte[] secret;
    try {
      secret = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException garbage) {
      throw new UnusableKeys(WRONG + FORM);
    }
    if (secret.length != SECRET_BYTES) {
      throw new UnusableKeys(WRONG + FORM);
    }
    return secret;
  }

  Key present() {
    return sealing.values().iterator().next();
  }

  Optional<Key> find(String id) {
    return Optional.ofNullable(sealing.get(id));
  }

  byte[] index() {
    return index;
  }
}
