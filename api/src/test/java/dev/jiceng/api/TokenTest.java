package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** ID-1: only the issuer's own access tokens for us are taken. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenTest {
  private static final String ME = "{ me { name } }";
  private static final String GROUP = "/61/6107/610725";

  private TestApi api;

  @BeforeAll
  void start() {
    api = new TestApi();
  }

  @AfterAll
  void stop() {
    api.close();
  }

  private JWTClaimsSet.Builder good() {
    return api.issuer.claims(List.of("county-supervisor"), GROUP);
  }

  private String signed(JWTClaimsSet.Builder claims) {
    return api.issuer.sign(claims.build());
  }

  private JWSHeader.Builder header() {
    return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(api.issuer.key().getKeyID());
  }

  private static Date in(long seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  private Map<String, String> forgeries() throws Exception {
    RSAKey own = FakeIssuer.newKey(api.issuer.key().getKeyID());
    String token = signed(good());
    String[] parts = token.split("\\.");
    Map<String, String> forged = new LinkedHashMap<>();
    forged.put("alg none", new PlainJWT(good().build()).serialize());
    forged.put("alg none, signature kept", noneHeader() + "." + parts[1] + "." + parts[2]);
    forged.put(
        "HS256 with the public key",
        hmac(api.issuer.key().toPublicJWK().toRSAPublicKey().getEncoded()));
    forged.put(
        "HS256 with the public key as text",
        hmac(api.issuer.key().toPublicJWK().toJSONString().getBytes()));
    forged.put(
        "RS512",
        FakeIssuer.sign(
            good().build(),
            new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("first"),
            api.issuer.key()));
    forged.put(
        "PS256",
        FakeIssuer.sign(
            good().build(),
            new JWSHeader.Builder(JWSAlgorithm.PS256).keyID("first"),
            api.issuer.key()));
    forged.put("own key under the issuer's key id", FakeIssuer.sign(good().build(), header(), own));
    forged.put(
        "own key, brought in jwk",
        FakeIssuer.sign(good().build(), header().jwk(own.toPublicJWK()), own));
    forged.put(
        "own key, pointed to by jku",
        FakeIssuer.sign(
            good().build(), header().jwkURL(URI.create(api.issuer.uri() + "/evil")), own));
    forged.put(
        "good key, with jwk",
        FakeIssuer.sign(good().build(), header().jwk(own.toPublicJWK()), api.issuer.key()));
    forged.put(
        "good key, with jku",
        FakeIssuer.sign(
            good().build(),
            header().jwkURL(URI.create("http://localhost:1/keys")),
            api.issuer.key()));
    forged.put(
        "unknown key id",
        FakeIssuer.sign(
            good().build(), new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("nobody's"), own));
    forged.put(
        "no key id, own key",
        FakeIssuer.sign(good().build(), new JWSHeader.Builder(JWSAlgorithm.RS256), own));
    forged.put("another issuer", signed(good().issuer("http://localhost:8081/realms/other")));
    forged.put("issuer with a slash more", signed(good().issuer(api.issuer.uri() + "/")));
    forged.put("no issuer", signed(good().issuer(null)));
    forged.put("another audience", signed(good().audience("account")));
    forged.put("no audience", signed(good().audience((String) null)));
    forged.put("an ID token", signed(good().claim("typ", "ID")));
    forged.put("a refresh token", signed(good().claim("typ", "Refresh")));
    forged.put("no type", signed(good().claim("typ", null)));
    forged.put("ended a minute ago", signed(good().issueTime(in(-300)).expirationTime(in(-60))));
    forged.put("no end", signed(good().expirationTime(null)));
    forged.put("not valid yet", signed(good().notBeforeTime(in(90))));
    forged.put("no subject", signed(good().subject(null)));
    forged.put("claims changed", parts[0] + "." + changed(parts[1]) + "." + parts[2]);
    forged.put("signature cut off", parts[0] + "." + parts[1] + ".");
    forged.put("two parts", parts[0] + "." + parts[1]);
    forged.put("garbage", "garbage");
    return forged;
  }

  private static String noneHeader() {
    return base64("{\"alg\":\"none\"}".getBytes());
  }

  private static String changed(String claims) {
    String text = new String(java.util.Base64.getUrlDecoder().decode(claims));
    return base64(text.replace("county-supervisor", "system-admin").getBytes());
  }

  private static String base64(byte[] bytes) {
    return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private String hmac(byte[] secret) throws Exception {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(), good().build());
    jwt.sign(new MACSigner(secret));
    return jwt.serialize();
  }

  @TestFactory
  List<DynamicTest> forged_tokens_are_refused_with_a_typed_401() throws Exception {
    return forgeries().entrySet().stream()
        .map(forgery ->
            DynamicTest.dynamicTest(forgery.getKey(), () -> isRefused(forgery.getValue())))
        .toList();
  }

  private void isRefused(String token) {
    TestApi.Reply reply = api.query(token, ME);
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.code()).isEqualTo("UNAUTHENTICATED");
    assertThat(reply.json().has("data")).isFalse();
    assertThat(reply.raw().headers().firstValue("WWW-Authenticate").orElse(""))
        .startsWith("Bearer");
  }

  @Test
  void forgeries_make_no_calls_beyond_the_keys_and_one_more_look_for_them() throws Exception {
    api.query(signed(good()), ME);
    for (String token : forgeries().values()) {
      api.query(token, ME);
    }
    assertThat(api.issuer.keyRequests()).isBetween(1, 2);
  }

  @Test
  void a_good_token_is_taken_also_within_thirty_seconds_of_skew() {
    assertThat(api.query(signed(good()), ME).at("/data/me/name").asString()).isEqualTo("测试用户");
    assertThat(api.query(signed(good().notBeforeTime(in(20))), ME).status()).isEqualTo(200);
    assertThat(api.query(signed(good().issueTime(in(-300)).expirationTime(in(-20))), ME).status())
        .isEqualTo(200);
  }

  @Test
  void roles_and_groups_that_make_no_sense_grant_nothing() {
    String token =
        api.issuer.token(
            List.of("county-supervisor", "offline_access"),
            "/61/6107/61072",
            "/6107",
            "61",
            "/",
            "/61/6208",
            "/admins/61",
            "/61/6107/");
    TestApi.Reply reply = api.query(token, "{ me { roles areas { code } } }");
    assertThat(reply.at("/data/me").toString())
        .isEqualTo("{\"roles\":[\"COUNTY_SUPERVISOR\"],\"areas\":[]}");
  }

  @Test
  void an_issuer_out_of_reach_is_a_503_and_the_app_starts_all_the_same() {
    try (TestApi lonely = new TestApi("jiceng.issuer.keys-uri=http://localhost:1/keys")) {
      assertThat(lonely.query(null, ME).status()).isEqualTo(200);
      TestApi.Reply reply = lonely.query(lonely.supervisor(), ME);
      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.code()).isEqualTo("UNAVAILABLE");
    }
  }
}
