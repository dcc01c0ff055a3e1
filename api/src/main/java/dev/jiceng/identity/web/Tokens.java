package dev.jiceng.identity.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Verifies bearer tokens. A verified one is kept for a short while, never beyond its end, for the
 * signature costs more than most queries.
 */
final class Tokens implements AuthenticationManager {
  private static final int KEPT = 10_000;
  private static final int LONGEST = 7_000;

  private final JwtDecoder decoder;
  private final Clock clock;
  private final Cache<String, CallerAuthentication> verified;

  Tokens(JwtDecoder decoder, Clock clock, Issuer issuer) {
    this.decoder = decoder;
    this.clock = clock;
    this.verified =
        Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(issuer.cached()).build();
  }

  @Override
  public Authentication authenticate(Authentication request) {
    String token = ((BearerTokenAuthenticationToken) request).getToken();
    if (token.length() > LONGEST) {
      throw new InvalidBearerTokenException("invalid token");
    }
    @Nullable CallerAuthentication known = verified.getIfPresent(token);
    if (known != null && clock.instant().isBefore(known.expires())) {
      return known;
    }
    CallerAuthentication fresh = verify(token);
    verified.put(token, fresh);
    return fresh;
  }

  private CallerAuthentication verify(String token) {
    try {
      Jwt jwt = decoder.decode(token);
      Instant expires = Objects.requireNonNull(jwt.getExpiresAt());
      return new CallerAuthentication(CallerFromToken.of(jwt), expires);
    } catch (BadJwtException bad) {
      throw new InvalidBearerTokenException("invalid token");
    } catch (JwtException unverifiable) {
      throw KeyFaults.isKeyUnknown(unverifiable)
          ? new InvalidBearerTokenException("invalid token")
          : new IssuerOutOfReach();
    }
  }
}
