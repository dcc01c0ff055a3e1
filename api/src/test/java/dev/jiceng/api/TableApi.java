package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.jooq.TimedIds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import tools.jackson.databind.JsonNode;

/** Tables sent, taken in and fetched, in a township that has them for itself. */
final class TableApi {
  static final String TOWNSHIP = "340124100";
  static final String COMMUNITY = "340124100001";
  private static final String GROUP = "/34/3401/340124/";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String ERRORS =
      """
      userErrors { code path message ... on RuleViolation { rule reason numbers { name value } } }
      """;

  private TableApi() {}

  static String token(String role, String division) {
    String group = division.length() > 6 ? GROUP + division.substring(0, 9) : "/34/3401/340124";
    String whole = division.length() > 9 ? group + "/" + division : group;
    return TargetApi.api().issuer.token(List.of(role), whole);
  }

  static String officer() {
    return token("township-officer", TOWNSHIP);
  }

  static String admin() {
    return token("township-admin", TOWNSHIP);
  }

  /** Days and amounts as numbers, everything else as texts. */
  static byte[] workbook(List<? extends List<?>> lines) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Test", "1.0")) {
      var sheet = workbook.newWorksheet("Sheet1");
      for (int line = 0; line < lines.size(); line++) {
        for (int column = 0; column < lines.get(line).size(); column++) {
          switch (lines.get(line).get(column)) {
            case LocalDate day -> {
              sheet.value(line, column, day);
              sheet.style(line, column).format("yyyy-mm-dd").set();
            }
            case BigDecimal amount -> sheet.value(line, column, amount);
            case Formula(String formula) -> sheet.formula(line, column, formula);
            case Object text -> sheet.value(line, column, text.toString());
          }
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }

  record Formula(String text) {}

  static List<List<String>> lines(byte[] workbook) {
    try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook));
        var rows = read.getFirstSheet().openStream()) {
      return rows.map(TableApi::line).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<String> line(Row row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(row.getCellText(i));
    }
    return cells;
  }

  static UUID upload(String token, byte[] file) {
    var id = new TimedIds(java.time.InstantSource.system()).next();
    var input =
        Map.of(
            "id",
            id.toString(),
            "community",
            COMMUNITY,
            "name",
            "表.xlsx",
            "type",
            "XLSX",
            "size",
            file.length,
            "sha256",
            sha256(file),
            "purpose",
            "TABLE");
    var announced =
        TargetApi.api()
            .query(
                token,
                """
                mutation($input: UploadCreateInput!) {
                  uploadCreate(input: $input) { upload { url } userErrors { message } }
                }
                """,
                Map.of("input", input));
    String url = announced.at("/data/uploadCreate/upload/url").asString();
    assertThat(url).as(announced.raw().body()).isNotEmpty();
    var sent = send(token, url, "PUT", HttpRequest.BodyPublishers.ofByteArray(file));
    assertThat(sent.statusCode()).as(new String(sent.body())).isEqualTo(204);
    return id;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static HttpResponse<byte[]> get(String token, String url) {
    return send(token, url, "GET", HttpRequest.BodyPublishers.noBody());
  }

  private static HttpResponse<byte[]> send(
      String token, String url, String method, HttpRequest.BodyPublisher body) {
    var request =
        HttpRequest.newBuilder(TargetApi.api().url(url))
            .header("Authorization", "Bearer " + token)
            .method(method, body)
            .build();
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  static TestApi.Reply mutate(
      String token, String mutation, Map<String, ?> input, String shown, String key) {
    String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
    String idempotent = key.isEmpty() ? "" : "@idempotent(key: \"" + key + "\")";
    String document =
        "mutation($input: %sInput!) { %s(input: $input) %s { %s %s } }"
            .formatted(type, mutation, idempotent, shown, ERRORS);
    return TargetApi.api().query(token, document, Map.of("input", input));
  }

  /** What {@code rosterImport} or {@code ledgerImport} answers. */
  static JsonNode imported(String token, String mutation, Map<String, ?> input) {
    var reply =
        mutate(
            token,
            mutation,
            input,
            "tableImport { created changed same }"
                + " rowErrors { line column message rule reason severity }",
            "");
    return TargetApi.payload(reply, mutation);
  }

  static JsonNode roster(String token, byte[] file, boolean dryRun) {
    return imported(
        token,
        "rosterImport",
        Map.of("township", TOWNSHIP, "upload", upload(token, file), "dryRun", dryRun));
  }

  /** {@code line column reason}, one for each thing that is wrong. */
  static List<String> wrong(JsonNode payload) {
    var wrong = new ArrayList<String>();
    payload
        .at("/rowErrors")
        .forEach(one ->
            wrong.add(
                one.at("/line").asInt()
                    + " "
                    + one.at("/column").asString()
                    + " "
                    + one.at("/reason").asString()));
    payload.at("/userErrors").forEach(one -> wrong.add(one.at("/reason").asString()));
    return wrong;
  }

  static List<Integer> counts(JsonNode payload) {
    assertThat(payload.at("/tableImport").isNull()).as("%s", payload).isFalse();
    return List.of(
        payload.at("/tableImport/created").asInt(),
        payload.at("/tableImport/changed").asInt(),
        payload.at("/tableImport/same").asInt());
  }

  static byte[] export(String token, String mutation, Map<String, ?> input) {
    var reply = mutate(token, mutation, input, "export { url expiresAt }", "");
    String url = TargetApi.payload(reply, mutation).at("/export/url").asString();
    var file = get(token, url);
    assertThat(file.statusCode()).as(new String(file.body())).isEqualTo(200);
    return file.body();
  }
}
