package dev.jiceng.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Documents named by their hash: trusted ones and automatic persisted queries. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String KIND = "query Kind($name: String!) { __type(name: $name) { kind } }";
  private static final String WRITE =
      "mutation Write { targetLetterFile(input: {id: \"x\", version: 1, receiptNumber: \"r\"})"
          + " { userErrors { code } } }";

  private TestApi open;
  private TestApi strict;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    Path manifest = folder.resolve("documents.json");
    Files.writeString(
        manifest, JSON.writeValueAsString(Map.of("kind-of-type", KIND, sha256(WRITE), WRITE)));
    open = new TestApi();
    strict =
        new TestApi(
            "jiceng.documents.mode=ENFORCE",
            "jiceng.documents.manifests=" + manifest.toUri(),
            "jiceng.issuer.uri=" + open.issuer.uri());
  }

  @AfterAll
  void stop() {
    strict.close();
    open.close();
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static TestApi.Reply post(TestApi api, Map<String, Object> body) {
    return api.send(api.post(JSON.writeValueAsString(body)).header("Accept-Language", "en"));
  }

  private static Map<String, Object> persisted(String hash) {
    return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
  }

  @Test
  void a_document_is_known_by_its_hash_once_it_was_sent_whole() {
    String text = "{ __typename }  ";
    var byHash = Map.<String, Object>of("extensions", persisted(sha256(text)));
    TestApi.Reply unknown = post(open, byHash);
    assertThat(unknown.code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    assertThat(unknown.message()).startsWith("PersistedQueryNotFound");
    var whole = Map.of("query", text, "extensions", persisted(sha256(text)));
    assertThat(post(open, whole).at("/data/__typename").asString()).isEqualTo("Query");
    assertThat(post(open, byHash).at("/data/__typename").asString()).isEqualTo("Query");
  }

  @Test
  void a_document_under_a_hash_that_is_not_its_own_is_refused_and_not_kept() {
    String hash = sha256("{ me { name } }");
    TestApi.Reply reply =
        post(open, Map.of("query", "{ __typename }", "extensions", persisted(hash)));
    assertThat(reply.code()).isEqualTo("BAD_REQUEST");
    assertThat(post(open, Map.of("extensions", persisted(hash))).code())
        .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
  }

  @Test
  void trusted_documents_are_answered_by_either_id_and_whole() {
    var variables = Map.of("name", "Area");
    for (String id : new String[] {"kind-of-type", "sha256:" + sha256(KIND)}) {
      TestApi.Reply reply = post(strict, Map.of("documentId", id, "variables", variables));
      assertThat(reply.at("/data/__type/kind").asString()).as(id).isEqualTo("INTERFACE");
    }
    assertThat(post(strict, Map.of("query", KIND, "variables", variables)).status()).isEqualTo(200);
  }

  @Test
  void where_trust_is_enforced_no_other_document_is_answered_or_kept() {
    TestApi.Reply reply = post(strict, Map.of("query", "{ __typename }"));
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.code()).isEqualTo("DOCUMENT_NOT_TRUSTED");
    String hash = sha256("{ __typename }");
    var whole = Map.of("query", "{ __typename }", "extensions", persisted(hash));
    assertThat(post(strict, whole).code()).isEqualTo("DOCUMENT_NOT_TRUSTED");
    assertThat(post(strict, Map.of("extensions", persisted(hash))).code())
        .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    assertThat(post(strict, Map.of("documentId", "sha256:" + hash)).code())
        .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
  }

  private static TestApi.Reply get(TestApi api, String parameters) {
    return api.send(
        HttpRequest.newBuilder(api.url("/graphql?" + parameters))
            .header("Accept-Language", "en")
            .GET());
  }

  @Test
  void a_GET_asks_a_trusted_document_and_nothing_else() {
    String variables = "&variables=" + URLEncoder.encode("{\"name\":\"Area\"}", UTF_8);
    TestApi.Reply reply = get(strict, "documentId=sha256:" + sha256(KIND) + variables);
    assertThat(reply.at("/data/__type/kind").asString()).isEqualTo("INTERFACE");
    assertThat(get(strict, "documentId=kind-of-type&variables=%7B").code())
        .isEqualTo("BAD_REQUEST");
    assertThat(get(open, "query=" + URLEncoder.encode("{ __typename }", UTF_8)).status())
        .isEqualTo(405);
  }

  @Test
  void a_GET_never_writes() {
    TestApi.Reply reply = get(strict, "documentId=sha256:" + sha256(WRITE));
    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.code()).isEqualTo("METHOD_NOT_ALLOWED");
    assertThat(reply.message()).isEqualTo("A mutation is sent by POST.");
  }
}
