package dev.jiceng.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Authorization code with PKCE, where everybody who comes is the same somebody; refuses a code
 * whose verifier does not fit, and a code that comes twice.
 */
final class FakeSignIn {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BELOW = "/realms/jiceng/protocol/openid-connect/";

  private final Map<String, String> challenges = new ConcurrentHashMap<>();
  private final java.util.function.Supplier<String> token;

  private FakeSignIn(java.util.function.Supplier<String> token) {
    this.token = token;
  }

  static void at(HttpServer server, java.util.function.Supplier<String> token) {
    var signIn = new FakeSignIn(token);
    server.createContext(BELOW + "auth", signIn::authorize);
    server.createContext(BELOW + "token", signIn::redeem);
  }

  private void authorize(HttpExchange exchange) throws IOException {
    var query = form(exchange.getRequestURI().getRawQuery());
    String code = "code-" + challenges.size();
    challenges.put(code, query.getOrDefault("code_challenge", ""));
    String back = query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state");
    exchange.getResponseHeaders().set("Location", back);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void redeem(HttpExchange exchange) throws IOException {
    var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    boolean good =
        "refresh_token".equals(form.get("grant_type"))
            || challenge(form.getOrDefault("code_verifier", ""))
                .equals(challenges.remove(form.get("code")));
    String access = token.get();
    byte[] body =
        JSON.writeValueAsBytes(
            good
                ? Map.of("access_token", access, "refresh_token", "again", "id_token", access)
                : Map.of("error_description", "no such code"));
    exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(good ? 200 : 400, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static String challenge(String verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> form(@Nullable String encoded) {
    var form = new HashMap<String, String>();
    for (String pair : encoded == null ? List.<String>of() : List.of(encoded.split("&"))) {
      int equals = pair.indexOf('=');
      form.put(
          pair.substring(0, equals),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return form;
  }
}
