package dev.jiceng.identity.web;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Which tokens are taken (ID-1, ID-3). Keys are fetched at the first token, not at the start. */
final class TokenRules {
  private static final Duration SKEW = Duration.ofSeconds(30);
  private static final long KEYS_LIVE = Duration.ofMinutes(10).toMillis();
  private static final long KEYS_REFETCH_AT_MOST_EVERY = Duration.ofSeconds(30).toMillis();
  private static final long KEYS_OUTLIVE_AN_OUTAGE = Duration.ofHours(12).toMillis();
  private static final int CONNECT_MILLIS = 1_000;
  private static final int READ_MILLIS = 2_000;
  private static final int KEYS_BYTES = 100_000;

  private TokenRules() {}

  static JwtDecoder decoder(Issuer issuer) {
    DefaultJWTProcessor<SecurityContext> signatures = new DefaultJWTProcessor<>();
    signatures.setJWSKeySelector(
        new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys(issuer)));
    signatures.setJWTClaimsSetVerifier((claims, context) -> {});
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(signatures);
    decoder.setJwtValidator(validator(issuer));
    return decoder;
  }

  private static JWKSource<SecurityContext> keys(Issuer issuer) {
    return JWKSourceBuilder.create(
            url(issuer.keys()),
            new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, KEYS_BYTES))
        .cache(KEYS_LIVE, READ_MILLIS + CONNECT_MILLIS)
        .rateLimited(KEYS_REFETCH_AT_MOST_EVERY)
        .refreshAheadCache(false)
        .outageTolerant(KEYS_OUTLIVE_AN_OUTAGE)
        .build();
  }

  private static URL url(String keys) {
    try {
      return URI.create(keys).toURL();
    } catch (MalformedURLException malformed) {
      throw new IllegalArgumentException("jiceng.issuer.uri is no URL", malformed);
    }
  }

  private static OAuth2TokenValidator<Jwt> validator(Issuer issuer) {
    JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
    return new DelegatingOAuth2TokenValidator<>(
        List.of(
            times,
            claim(jwt -> issuer.uri().equals(jwt.getClaimAsString("iss"))),
            claim(
                jwt -> jwt.getAudience() != null && jwt.getAudience().contains(issuer.audience())),
            claim(jwt -> "Bearer".equals(jwt.getClaims().get("typ"))),
            claim(jwt -> jwt.getExpiresAt() != null),
            claim(jwt -> jwt.getSubject() != null && !jwt.getSubject().isBlank()),
            claim(jwt -> bringsNoKey(jwt.getHeaders()))));
  }

  /** Nobody brings the key to verify them by. */
  private static boolean bringsNoKey(Map<String, Object> headers) {
    return List.of("jku", "jwk", "x5u", "x5c").stream().noneMatch(headers::containsKey);
  }

  private static OAuth2TokenValidator<Jwt> claim(Predicate<Jwt> holds) {
    OAuth2Error error = new OAuth2Error("invalid_token");
    return jwt ->
        holds.test(jwt)
            ? OAuth2TokenValidatorResult.success()
            : OAuth2TokenValidatorResult.failure(error);
  }
}
