package dev.jiceng.identity;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The few calls of Keycloak's administration interface that the platform makes. */
public final class KeycloakAdmin {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration READ = Duration.ofSeconds(10);

  /** Importing a realm hashes every demo user's password, on a machine that may be busy. */
  private static final Duration IMPORT = Duration.ofMinutes(3);

  private final RestClient client;

  private KeycloakAdmin(URI server, TokenGrant grant, Duration patience) {
    this.client =
        RestClient.builder()
            .requestFactory(requests(patience))
            .baseUrl(server.resolve("/admin/realms"))
            .requestInterceptor((request, body, execution) -> {
              request.getHeaders().setBearerAuth(grant.token());
              return execution.execute(request, body);
            })
            .build();
  }

  /** The server's own administrator, who makes realms. */
  public static KeycloakAdmin master(URI server, String user, String password) {
    URI master = server.resolve("/realms/master");
    return new KeycloakAdmin(server, TokenGrant.password(master, user, password), IMPORT);
  }

  /** A client of the realm that may manage its groups. */
  public static KeycloakAdmin provisioner(URI issuer, String secret) {
    return new KeycloakAdmin(issuer, TokenGrant.client(issuer, "jiceng-provisioner", secret), READ);
  }

  static JdkClientHttpRequestFactory requests(Duration patience) {
    var requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(CONNECT).build());
    requests.setReadTimeout(patience);
    return requests;
  }

  Optional<JsonNode> find(String path) {
    try {
      return Optional.ofNullable(client.get().uri(path).retrieve().body(JsonNode.class));
    } catch (HttpClientErrorException.NotFound unknown) {
      return Optional.empty();
    }
  }

  void post(String path, Object body) {
    client
        .post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .retrieve()
        .toBodilessEntity();
  }

  void put(String path, Object body) {
    client
        .put()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .retrieve()
        .toBodilessEntity();
  }

  /** Makes something unless somebody else just did. */
  void postOnce(String path, Object body) {
    try {
      post(path, body);
    } catch (HttpClientErrorException refused) {
      if (!refused.getStatusCode().isSameCodeAs(HttpStatus.CONFLICT)) {
        throw refused;
      }
    }
  }
}
