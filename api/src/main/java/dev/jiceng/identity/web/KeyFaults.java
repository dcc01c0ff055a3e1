package dev.jiceng.identity.web;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import org.jspecify.annotations.Nullable;

/** Tells a token that names a key nobody has from an issuer that does not answer. */
final class KeyFaults {
  private KeyFaults() {}

  /** Keys are asked for again only so often; tokens with made-up key ids run into that. */
  static boolean isKeyUnknown(Throwable fault) {
    @Nullable Throwable cause = fault;
    while (cause != null) {
      if (cause instanceof RateLimitReachedException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
