package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The store of files is gone; everything else goes on (U-1). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreOutageTest {
  private static final byte[] PDF = "%PDF-1.7\nreport".getBytes(StandardCharsets.US_ASCII);

  private TestApi api;
  private FaultProxy toStore;

  @BeforeAll
  void start() {
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
    toStore = new FaultProxy(1);
    toStore.cut();
    api =
        new TestApi(
            "jiceng.uploads.s3.bucket=files",
            "jiceng.uploads.s3.path-style=true",
            "jiceng.uploads.s3.endpoint=http://127.0.0.1:" + toStore.port());
  }

  @AfterAll
  void stop() {
    api.close();
    toStore.close();
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  private static String instructor(TestApi api) {
    return api.issuer.token(List.of("guidance-instructor"), "/61/6107/610725");
  }

  private String announced() throws Exception {
    String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PDF));
    var input =
        Map.of(
            "id",
            GuidanceApi.newId(),
            "community",
            GuidanceApi.VILLAGE,
            "name",
            "报告.pdf",
            "type",
            "PDF",
            "size",
            PDF.length,
            "sha256",
            sum,
            "purpose",
            "DOCUMENT");
    return api.query(
            instructor(api),
            "mutation($input: UploadCreateInput!) { uploadCreate(input: $input) { upload { url } }"
                + " }",
            Map.of("input", input))
        .at("/data/uploadCreate/upload/url")
        .asString();
  }

  private static HttpRequest.Builder at(TestApi api, String path) {
    return HttpRequest.newBuilder(api.url(path))
        .header("Authorization", "Bearer " + instructor(api));
  }

  @Test
  void a_file_waits_for_its_store_and_nothing_else_does() throws Exception {
    String url = announced();
    TestApi.Reply refused = api.send(at(api, url).PUT(BodyPublishers.ofByteArray(PDF)));
    assertThat(refused.status()).as(refused.raw().body()).isEqualTo(503);
    assertThat(refused.code()).isEqualTo("UNAVAILABLE");
    assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.raw().body()).doesNotContain("127.0.0.1", "S3", "bucket");
    TestApi.Reply progress = api.send(at(api, url).HEAD());
    assertThat(progress.raw().headers().firstValue("Upload-Offset")).hasValue("" + PDF.length);
    assertThat(progress.raw().headers().firstValue("Upload-Complete")).hasValue("?0");
    var readiness = URI.create(api.url("/") + "actuator/health/readiness");
    assertThat(api.send(HttpRequest.newBuilder(readiness)).status()).isEqualTo(200);
    assertThat(api.query(api.supervisor(), "{ area(code: \"610725\") { name } }").at("/data/area"))
        .isNotEmpty();
    try (var mended = new TestApi()) {
      String line = "%s %d 0\n".formatted(url.substring("/uploads/".length()), PDF.length);
      TestApi.Reply asked = mended.send(at(mended, "/uploads").POST(BodyPublishers.ofString(line)));
      assertThat(asked.at("/uploads/0/complete").asBoolean()).as(asked.raw().body()).isTrue();
    }
  }
}
