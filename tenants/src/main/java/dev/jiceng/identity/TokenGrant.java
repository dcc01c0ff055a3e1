package dev.jiceng.identity;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** An access token for our own calls, fetched again shortly before it ends. */
final class TokenGrant {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration MARGIN = Duration.ofSeconds(10);

  private record Token(String value, Instant renewAt) {}

  private final RestClient client =
      RestClient.builder().requestFactory(KeycloakAdmin.requests(PATIENCE)).build();
  private final URI endpoint;
  private final MultiValueMap<String, String> form;
  private @Nullable Token current;

  private TokenGrant(URI issuer, Map<String, String> form) {
    this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
    this.form = MultiValueMap.fromSingleValue(form);
  }

  static TokenGrant password(URI issuer, String user, String password) {
    return new TokenGrant(
        issuer,
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "admin-cli",
            "username",
            user,
            "password",
            password));
  }

  static TokenGrant client(URI issuer, String id, String secret) {
    return new TokenGrant(
        issuer,
        Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret));
  }

  synchronized String token() {
    Token held = current;
    if (held == null || Instant.now().isAfter(held.renewAt())) {
      held = fetch();
      current = held;
    }
    return held.value();
  }

  private Token fetch() {
    JsonNode answer =
        client
            .post()
            .uri(endpoint)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(form)
            .retrieve()
            .requiredBody(JsonNode.class);
    Duration life = Duration.ofSeconds(answer.required("expires_in").asInt());
    return new Token(
        answer.required("access_token").asString(), Instant.now().plus(life).minus(MARGIN));
  }
}
