package dev.jiceng.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An identity provider that signs what it is told to and serves its public key over HTTP. */
final class FakeIssuer implements AutoCloseable {
  private final HttpServer server;
  private final AtomicInteger keyRequests = new AtomicInteger();
  private final RSAKey key = newKey("first");

  FakeIssuer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    server.createContext("/", this::keys);
    server.start();
  }

  static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private void keys(HttpExchange exchange) throws IOException {
    keyRequests.incrementAndGet();
    byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, keys.length);
    try (var body = exchange.getResponseBody()) {
      body.write(keys);
    }
  }

  String uri() {
    return "http://localhost:" + server.getAddress().getPort() + "/realms/jiceng";
  }

  /** From now on browsers can sign in, as somebody with these roles and groups. */
  void signsIn(List<String> roles, String... groups) {
    FakeSignIn.at(server, () -> token(roles, groups));
  }

  RSAKey key() {
    return key;
  }

  int keyRequests() {
    return keyRequests.get();
  }

  /** Claims of a good token, to be spoilt at will. */
  JWTClaimsSet.Builder claims(List<String> roles, String... groups) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(uri())
        .subject("5f0c-" + String.join("-", groups))
        .audience("jiceng-api")
        .claim("typ", "Bearer")
        .claim("name", "测试用户")
        .claim("realm_access", Map.of("roles", roles))
        .claim("groups", List.of(groups))
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)));
  }

  String token(List<String> roles, String... groups) {
    return sign(claims(roles, groups).build());
  }

  String sign(JWTClaimsSet claims) {
    return sign(claims, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()), key);
  }

  static String sign(JWTClaimsSet claims, JWSHeader.Builder header, RSAKey key) {
    try {
      SignedJWT jwt = new SignedJWT(header.build(), claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
