package dev.jiceng.shared.crypto;

import dev.jiceng.division.DivisionCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals single fields, opens them again in the same place only, and makes blind indexes of them.
 * Every township has keys of its own, derived (HKDF, RFC 5869) from the platform's.
 */
public final class FieldVault {
  private static final String MAC = "HmacSHA256";
  private static final int MAC_BYTES = 32;

  private final FieldKeys keys;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, SecretKey> derived = new ConcurrentHashMap<>();

  public FieldVault(FieldKeys keys) {
    this.keys = keys;
  }

  /** Sealed by the present key; two seals of one text differ. */
  public byte[] seal(Cell cell, String text) {
    var key = keys.present();
    byte[] nonce = new byte[Sealed.NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed =
        apply(Cipher.ENCRYPT_MODE, key, cell, nonce, text.getBytes(StandardCharsets.UTF_8));
    return new Sealed(key.id(), nonce, sealed).bytes();
  }

  /** Throws {@link CannotOpen} for anything that was not sealed for this cell. */
  public String open(Cell cell, byte[] stored) {
    var sealed = Sealed.of(stored);
    var key =
        keys.find(sealed.key()).orElseThrow(() -> new CannotOpen("no key " + sealed.key(), null));
    byte[] text = apply(Cipher.DECRYPT_MODE, key, cell, sealed.nonce(), sealed.text());
    return new String(text, StandardCharsets.UTF_8);
  }

  /** Whether the value was sealed by a key that is not the present one any more. */
  public boolean isOld(byte[] stored) {
    return !Sealed.of(stored).key().equals(keys.present().id());
  }

  /** Equal for equal texts of the same column of the same township, and of nothing else. */
  public byte[] index(DivisionCode township, String column, String text) {
    try {
      var mac = Mac.getInstance(MAC);
      mac.init(derived("", keys.index(), info("index", MAC, township), MAC, MAC_BYTES));
      mac.update((column + "\n").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] apply(int mode, FieldKeys.Key key, Cell cell, byte[] nonce, byte[] text) {
    var algorithm = key.algorithm();
    try {
      var info = info("seal", algorithm.name(), cell.township());
      var own = derived(key.id(), key.secret(), info, algorithm.name(), algorithm.keyBytes());
      return algorithm.apply(mode, own, nonce, bound(key, cell), text);
    } catch (GeneralSecurityException e) {
      throw new CannotOpen("not sealed for " + cell, e);
    }
  }

  private static byte[] bound(FieldKeys.Key key, Cell cell) {
    byte[] header = Sealed.header(key.id());
    byte[] place = cell.bytes();
    return ByteBuffer.allocate(header.length + place.length).put(header).put(place).array();
  }

  /** Derived once; whole rolls are sealed at a time. */
  private SecretKey derived(String key, byte[] secret, String info, String algorithm, int bytes)
      throws GeneralSecurityException {
    var name = key + "\n" + info;
    var known = derived.get(name);
    if (known == null) {
      var expand =
          HKDFParameterSpec.ofExtract()
              .addIKM(secret)
              .thenExpand(info.getBytes(StandardCharsets.UTF_8), bytes);
      known = KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, expand);
      derived.put(name, known);
    }
    return known;
  }

  private static String info(String use, String algorithm, DivisionCode township) {
    return String.join("\n", "jiceng", use, algorithm, township.value());
  }
}
