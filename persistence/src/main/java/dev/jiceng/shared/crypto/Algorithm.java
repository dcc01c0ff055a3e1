package dev.jiceng.shared.crypto;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** How a key seals: both are authenticated, with a tag of 128 bits. */
enum Algorithm {
  /** AES-256-GCM, by the JDK. */
  AES("AES/GCM/NoPadding", 32, Security.getProvider("SunJCE")),
  /** SM4-GCM (GB/T 32907), by Bouncy Castle. */
  SM4("SM4/GCM/NoPadding", 16, new BouncyCastleProvider());

  private static final int TAG_BITS = 128;

  private final String transformation;
  private final int keyBytes;
  private final Provider provider;

  Algorithm(String transformation, int keyBytes, Provider provider) {
    this.transformation = transformation;
    this.keyBytes = keyBytes;
    this.provider = provider;
  }

  int keyBytes() {
    return keyBytes;
  }

  /** Seals or opens, as {@code mode} says; {@code bound} must be the same both times. */
  byte[] apply(int mode, SecretKey key, byte[] nonce, byte[] bound, byte[] text)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(transformation, provider);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bound);
    return cipher.doFinal(text);
  }
}
