package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Files on their way: announced, sent in pieces over bad links, looked at, read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadTest {
  private static final String COMMUNITY = "610725101201";
  private static final String SECRET = "Device-4711";
  private static final String CREATE =
      """
      mutation($input: UploadCreateInput!) {
        uploadCreate(input: $input) {
          upload { id uuid state url contentUrl thumbnailUrl width height }
          userErrors {
            __typename code path message
            ... on RuleViolation { rule reason numbers { name value } }
          }
        }
      }
      """;

  private TestApi api;
  private String instructor;

  @BeforeAll
  void start() {
    api = new TestApi();
    instructor = instructor("610725");
  }

  @AfterAll
  void stop() {
    api.close();
  }

  private String instructor(String county) {
    return api.issuer.token(List.of("guidance-instructor"), "/61/6107/" + county);
  }

  private static byte[] photo(int seed) {
    var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 640 * 480; i++) {
      image.setRGB(i % 640, i / 640, new Color((i * 31 + seed) & 0xffffff).getRGB());
    }
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    byte[] plain = out.toByteArray();
    byte[] remark = ("Exif\0\0" + SECRET).getBytes(StandardCharsets.US_ASCII);
    byte[] photo =
        Arrays.copyOf(
            new byte[] {
              (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, 0, (byte) (remark.length + 2)
            },
            6 + remark.length + plain.length - 2);
    System.arraycopy(remark, 0, photo, 6, remark.length);
    System.arraycopy(plain, 2, photo, 6 + remark.length, plain.length - 2);
    return photo;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static UUID newId() {
    UUID chance = UUID.randomUUID();
    long high =
        (System.currentTimeMillis() << 16) | 0x7000 | (chance.getMostSignificantBits() & 0xfff);
    return new UUID(high, chance.getLeastSignificantBits());
  }

  private static Map<String, Object> input(byte[] bytes, Object... more) {
    return RosterApi.with(
        Map.of(
            "id",
            newId().toString(),
            "community",
            COMMUNITY,
            "name",
            "照片.jpg",
            "type",
            "JPEG",
            "size",
            bytes.length,
            "sha256",
            sha256(bytes),
            "purpose",
            "FIELD_PHOTO"),
        more);
  }

  private JsonNode create(Map<String, Object> input) {
    return api.query(instructor, CREATE, Map.of("input", input)).at("/data/uploadCreate");
  }

  private String announced(byte[] bytes, Object... more) {
    JsonNode payload = create(input(bytes, more));
    assertThat(payload.at("/userErrors").size()).as("%s", payload).isZero();
    return payload.at("/upload/url").asString();
  }

  private HttpRequest.Builder at(String token, String path) {
    return HttpRequest.newBuilder(api.url(path))
        .header("Authorization", "Bearer " + token)
        .header("Accept-Language", "en");
  }

  private TestApi.Reply put(String url, byte[] piece, long start, long size) {
    String range = "bytes %d-%d/%d".formatted(start, start + piece.length - 1, size);
    return api.send(
        at(instructor, url)
            .header("Content-Range", range)
            .PUT(HttpRequest.BodyPublishers.ofByteArray(piece)));
  }

  private TestApi.Reply put(String url, byte[] whole) {
    return api.send(at(instructor, url).PUT(HttpRequest.BodyPublishers.ofByteArray(whole)));
  }

  private TestApi.Reply head(String token, String url) {
    return api.send(at(token, url).HEAD());
  }

  private static String header(TestApi.Reply reply, String name) {
    return reply.raw().headers().firstValue(name).orElse("");
  }

  private JsonNode upload(String url) {
    String id = url.substring(url.lastIndexOf('/') + 1);
    String query =
        """
        query($id: ID!) {
          node(id: $id) { ... on Upload { state contentUrl thumbnailUrl width height name } }
        }
        """;
    return api.query(api.supervisor(), query, Map.of("id", id)).at("/data/node");
  }

  private HttpResponse<byte[]> get(String token, String path) {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(at(token, path).build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  @Proves("F-3")
  void a_photo_is_stored_without_what_the_camera_wrote_and_with_a_thumbnail() throws IOException {
    byte[] photo = photo(1);
    String url = announced(photo);
    assertThat(upload(url).at("/state").asString()).isEqualTo("ANNOUNCED");
    TestApi.Reply reply = put(url, photo);
    assertThat(reply.status()).as(reply.raw().body()).isEqualTo(204);
    assertThat(header(reply, "Upload-Complete")).isEqualTo("?1");
    JsonNode stored = upload(url);
    assertThat(stored.at("/state").asString()).isEqualTo("STORED");
    assertThat(stored.at("/width").asInt()).isEqualTo(640);
    var content = get(api.supervisor(), stored.at("/contentUrl").asString());
    assertThat(new String(content.body(), StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
    assertThat(ImageIO.read(new ByteArrayInputStream(content.body())).getWidth()).isEqualTo(640);
    var thumbnail = get(instructor, stored.at("/thumbnailUrl").asString());
    assertThat(ImageIO.read(new ByteArrayInputStream(thumbnail.body())).getWidth()).isEqualTo(320);
  }

  @Test
  void a_template_that_asks_for_the_position_gets_the_photo_as_it_was_sent() {
    byte[] photo = photo(2);
    String url = announced(photo, "purpose", "FIELD_PHOTO_WITH_POSITION");
    put(url, photo);
    assertThat(get(instructor, url + "/content").body()).isEqualTo(photo);
  }

  @Test
  void a_file_comes_back_as_something_to_keep_and_never_to_run() {
    byte[] photo = photo(3);
    String url = announced(photo);
    put(url, photo);
    var content = get(instructor, url + "/content");
    var headers = content.headers();
    assertThat(headers.firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(headers.allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; sandbox");
    assertThat(headers.firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%E7%85%A7%E7%89%87.jpg");
    String tag = headers.firstValue("ETag").orElseThrow();
    var again = api.send(at(instructor, url + "/content").header("If-None-Match", tag));
    assertThat(again.status()).isEqualTo(304);
  }

  @Test
  void a_file_arrives_in_pieces_whatever_is_sent_twice_or_too_early() {
    byte[] photo = photo(4);
    String url = announced(photo);
    byte[] first = Arrays.copyOf(photo, 20_000);
    assertThat(header(head(instructor, url), "Upload-Offset")).isEqualTo("0");
    assertThat(put(url, first, 0, photo.length).status()).isEqualTo(202);
    TestApi.Reply early = put(url, Arrays.copyOfRange(photo, 30_000, 40_000), 30_000, photo.length);
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.code()).isEqualTo("UPLOAD_OFFSET");
    assertThat(header(early, "Upload-Offset")).isEqualTo("20000");
    assertThat(header(put(url, first, 0, photo.length), "Upload-Offset")).isEqualTo("20000");
    byte[] rest = Arrays.copyOfRange(photo, 15_000, photo.length);
    assertThat(put(url, rest, 15_000, photo.length).status()).isEqualTo(204);
    assertThat(header(head(instructor, url), "Upload-Complete")).isEqualTo("?1");
    assertThat(put(url, first, 0, photo.length).status()).isEqualTo(204);
  }

  @Test
  void what_arrived_before_the_link_was_cut_stays() throws Exception {
    byte[] photo = photo(5);
    String url = announced(photo);
    try (var link = new Socket("localhost", api.url("/").getPort())) {
      String head =
          "PUT %s HTTP/1.1\r\n"
              + "Host: localhost\r\n"
              + "Authorization: Bearer %s\r\n"
              + "Content-Length: %d\r\n\r\n";
      var out = link.getOutputStream();
      out.write(head.formatted(url, instructor, photo.length).getBytes(StandardCharsets.US_ASCII));
      out.write(photo, 0, 12_345);
      out.flush();
      for (int i = 0;
          i < 100 && !header(head(instructor, url), "Upload-Offset").equals("12345");
          i++) {
        Thread.sleep(20);
      }
      link.setSoLinger(true, 0);
    }
    assertThat(header(head(instructor, url), "Upload-Offset")).isEqualTo("12345");
    byte[] rest = Arrays.copyOfRange(photo, 12_345, photo.length);
    assertThat(put(url, rest, 12_345, photo.length).status()).isEqualTo(204);
    assertThat(upload(url).at("/state").asString()).isEqualTo("STORED");
  }

  @Test
  void the_same_piece_sent_many_times_at_once_is_there_once() {
    byte[] photo = photo(6);
    String url = announced(photo);
    var all =
        IntStream.range(0, 12)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> put(url, photo)))
            .toList();
    assertThat(all.stream().map(CompletableFuture::join).map(TestApi.Reply::status))
        .containsOnly(204);
    assertThat(upload(url).at("/state").asString()).isEqualTo("STORED");
    assertThat(
            TestTenancy.admin()
                .sql(
                    """
                    select count(*) from t_610725101.audit_entry
                    where action = 'uploadPut' and entity = (
                      select id::text from t_610725101.upload where sha256 = decode(:hash, 'hex'))
                    """)
                .param("hash", sha256(photo))
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  private record Piece(String url, long offset, byte[] bytes) {
    String id() {
      return url.substring(url.lastIndexOf('/') + 1);
    }
  }

  private TestApi.Reply packet(Piece... pieces) {
    var body = new ByteArrayOutputStream();
    for (Piece piece : pieces) {
      String line = "%s %d %d\n".formatted(piece.id(), piece.offset(), piece.bytes().length);
      body.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
      body.writeBytes(piece.bytes());
    }
    return packet(body.toByteArray());
  }

  private TestApi.Reply packet(byte[] body) {
    return api.send(at(instructor, "/uploads").POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  @Test
  void many_files_travel_in_one_request_and_each_has_an_answer_of_its_own() {
    byte[] first = photo(20);
    byte[] second = photo(21);
    byte[] third = photo(22);
    byte[] spoilt = third.clone();
    spoilt[spoilt.length - 100] ^= 1;
    String whole = announced(first);
    String half = announced(second);
    var reply =
        packet(
            new Piece(whole, 0, first),
            new Piece(announced(third), 0, spoilt),
            new Piece(whole.substring(0, whole.length() - 4) + "AAAA", 0, third),
            new Piece(announced(photo(23)), 100, third),
            new Piece(half, 0, Arrays.copyOf(second, 5000)));
    assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
    assertThat(reply.at("/uploads").findValuesAsString("complete"))
        .containsExactly("true", "false", "false", "false", "false");
    assertThat(reply.at("/uploads").findValuesAsString("code"))
        .containsExactly("CONTENT_REFUSED", "NOT_FOUND", "UPLOAD_OFFSET");
    assertThat(reply.at("/uploads/4/offset").asInt()).isEqualTo(5000);
    assertThat(upload(whole).at("/state").asString()).isEqualTo("STORED");
    var asked = packet(new Piece(half, 0, new byte[0]), new Piece(whole, 0, new byte[0]));
    assertThat(asked.at("/uploads/0/offset").asInt()).isEqualTo(5000);
    assertThat(asked.at("/uploads/1/complete").asBoolean()).isTrue();
    byte[] rest = Arrays.copyOfRange(second, 4000, second.length);
    assertThat(packet(new Piece(half, 4000, rest)).at("/uploads/0/complete").asBoolean()).isTrue();
  }

  @Test
  void a_packet_that_is_cut_leaves_what_had_arrived_and_one_of_another_form_is_refused() {
    byte[] photo = photo(24);
    String url = announced(photo);
    String id = new Piece(url, 0, photo).id();
    var cut = new ByteArrayOutputStream();
    cut.writeBytes("%s 0 %d\n".formatted(id, photo.length).getBytes(StandardCharsets.US_ASCII));
    cut.write(photo, 0, 3000);
    assertThat(packet(cut.toByteArray()).at("/uploads/0/offset").asInt()).isEqualTo(3000);
    var late = new ByteArrayOutputStream();
    late.writeBytes("%s 3000 10\n".formatted(id).getBytes(StandardCharsets.US_ASCII));
    late.write(photo, 3000, 10);
    late.writeBytes("and what is this\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(packet(late.toByteArray()).code()).isEqualTo("BAD_REQUEST");
    assertThat(header(head(instructor, url), "Upload-Offset")).isEqualTo("3010");
    assertThat(
            api.send(
                    HttpRequest.newBuilder(api.url("/uploads"))
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .status())
        .isEqualTo(401);
  }

  @Test
  @Proves("F-3")
  void another_content_than_the_one_announced_is_refused_and_may_be_sent_again() {
    byte[] photo = photo(7);
    String url = announced(photo);
    byte[] spoilt = photo.clone();
    spoilt[spoilt.length - 100] ^= 1;
    TestApi.Reply refused = put(url, spoilt);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("CONTENT_REFUSED");
    assertThat(refused.at("/errors/0/extensions/reason").asString()).isEqualTo("F-3.hash");
    assertThat(header(refused, "Upload-Offset")).isEqualTo("0");
    assertThat(put(url, photo).status()).isEqualTo(204);
  }

  @Test
  @Proves("F-3")
  void a_pdf_that_is_named_jpg_is_refused() {
    byte[] pdf = "%PDF-1.7\n%âãÏÓ\n".getBytes(StandardCharsets.ISO_8859_1);
    TestApi.Reply refused = put(announced(pdf), pdf);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/extensions/rule").asString()).isEqualTo("F-3");
    assertThat(refused.at("/errors/0/extensions/reason").asString()).isEqualTo("F-3.type");
    assertThat(refused.message())
        .isEqualTo("The file is PDF document, but JPEG picture is announced.");
    String document = announced(pdf, "name", "报告.pdf", "type", "PDF", "purpose", "DOCUMENT");
    assertThat(put(document, pdf).status()).isEqualTo(204);
    assertThat(upload(document).at("/thumbnailUrl").isNull()).isTrue();
  }

  @Test
  @Proves("F-3")
  void a_picture_that_is_none_inside_and_one_that_fills_memory_are_refused() {
    byte[] broken = Arrays.copyOf(photo(9), 300);
    assertThat(put(announced(broken), broken).at("/errors/0/extensions/reason").asString())
        .isEqualTo("F-3.broken");
    byte[] bomb = photo(10);
    int frame =
        IntStream.range(0, bomb.length)
            .filter(i -> bomb[i] == (byte) 0xff && bomb[i + 1] == (byte) 0xc0)
            .findFirst()
            .orElseThrow();
    Arrays.fill(bomb, frame + 5, frame + 9, (byte) 0xf0);
    assertThat(put(announced(bomb), bomb).at("/errors/0/extensions/reason").asString())
        .isEqualTo("F-3.pixels");
  }

  @Test
  @Proves("F-2")
  void thirty_megabytes_are_refused_before_they_are_sent_and_before_they_are_read() {
    JsonNode payload = create(input(new byte[1], "size", 31_457_280));
    assertThat(payload.at("/upload").isNull()).isTrue();
    assertThat(payload.at("/userErrors/0/reason").asString()).isEqualTo("F-2.size");
    assertThat(payload.at("/userErrors/0/path/0").asString()).isEqualTo("size");
    byte[] photo = photo(11);
    String url = announced(photo);
    TestApi.Reply more = put(url, new byte[15_000_000]);
    assertThat(more.status()).isEqualTo(413);
    assertThat(more.code()).isEqualTo("PAYLOAD_TOO_LARGE");
    assertThat(header(head(instructor, url), "Upload-Offset")).isEqualTo("0");
    assertThat(put(url, new byte[10], 0, 31_457_280).code()).isEqualTo("BAD_REQUEST");
  }

  @Test
  void unknown_and_foreign_files_answer_alike() {
    byte[] photo = photo(12);
    String url = announced(photo);
    put(url, photo);
    String neighbour = instructor("610726");
    String officerElsewhere = api.officer("610725102");
    String auditor = api.issuer.token(List.of("auditor"), "/61/6107/610725");
    String unknown = url.substring(0, url.length() - 4) + "AAAA";
    var bodies =
        Stream.of(neighbour, officerElsewhere, auditor, instructor)
            .map(token ->
                at(token, token.equals(instructor) ? unknown + "/content" : url + "/content")
                    .header("X-Request-Id", "same-request"))
            .map(api::send)
            .peek(reply -> assertThat(reply.status()).isEqualTo(404))
            .map(reply -> reply.raw().body())
            .distinct();
    assertThat(bodies).hasSize(1);
    assertThat(head(api.officer("610725101"), url).status())
        .as("who may see it, may not send it")
        .isEqualTo(404);
    assertThat(head(neighbour, url).status()).isEqualTo(404);
    assertThat(api.send(HttpRequest.newBuilder(api.url(url + "/content"))).status()).isEqualTo(401);
    JsonNode elsewhere = create(input(photo, "community", "340124100001"));
    assertThat(elsewhere.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
    assertThat(elsewhere.toString())
        .isEqualTo(create(input(photo, "community", "610725101299")).toString());
  }

  @Test
  void announcing_twice_is_announcing_once() {
    Map<String, Object> input = input(photo(13));
    JsonNode first = create(input);
    assertThat(create(input)).isEqualTo(first);
    JsonNode other = create(RosterApi.with(input, "size", 5));
    assertThat(other.at("/userErrors/0/code").asString()).isEqualTo("DUPLICATE_RECORD");
  }
}
