package dev.jiceng.identity.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are taken.
 *
 * @param uri exactly what {@code iss} must be; environment variable {@code JICENG_ISSUER_URI}
 * @param keysUri where its keys are, when that is not Keycloak's usual place below {@code uri}
 * @param audience what {@code aud} must hold
 * @param cached how long a verified token is trusted without looking again
 */
@ConfigurationProperties("jiceng.issuer")
record Issuer(
    @DefaultValue("http://localhost:8180/realms/jiceng") String uri,
    @Nullable String keysUri,
    @DefaultValue("jiceng-api") String audience,
    @DefaultValue("30s") Duration cached) {
  String keys() {
    return keysUri == null || keysUri.isBlank() ? uri + "/protocol/openid-connect/certs" : keysUri;
  }
}
