package dev.jiceng.api;

import static dev.jiceng.api.RosterApi.done;
import static dev.jiceng.api.RosterApi.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Any list is taken away as a file by the request that reads it (K-7). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListFileTest {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CSV = "text/csv";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PEOPLE = 205;

  /** Asks for a page of five, as a screen would. */
  private static final String LIST =
      """
      query People($code: DivisionCode!) {
        area(code: $code) {
          people(filter: {name: {startsWith: "司马"}}, first: 5, orderBy: [{field: NAME}]) {
            ...page
          }
        }
      }
      fragment page on PersonConnection {
        totalCount
        edges { node { name profile { gender skills } township { name } } }
      }
      """;

  @BeforeAll
  void settle() {
    IntStream.range(0, PEOPLE)
        .forEach(i ->
            done(
                "personCreate",
                person(
                    "name",
                    "司马%03d".formatted(i),
                    "gender",
                    "FEMALE",
                    "skills",
                    i == 0 ? List.of("=1+1", "会计") : List.of())));
  }

  private static HttpResponse<byte[]> asked(
      String token, String accept, String language, Map<String, ?> body)
      throws IOException, InterruptedException {
    var request =
        TargetApi.api()
            .post(JSON.writeValueAsString(body))
            .header("Accept", accept)
            .header("Accept-Language", language)
            .header("Authorization", "Bearer " + token);
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static Map<String, Object> list(String code) {
    return Map.of("query", LIST, "variables", Map.of("code", code));
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Test
  @Proves("K-7")
  void the_whole_list_is_a_csv_whatever_page_was_asked_for() throws Exception {
    var response = asked(TargetApi.supervisor(), CSV + ", */*;q=0.1", "en", list("610725"));
    assertThat(response.statusCode()).as(text(response)).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(CSV);
    assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
        .contains("people.csv");
    var lines = text(response).split("\r\n");
    assertThat(lines).hasSize(PEOPLE + 1);
    assertThat(lines[0])
        .isEqualTo("\ufeff\"name\",\"profile.gender\",\"profile.skills\",\"township.name\"");
    assertThat(lines[1]).isEqualTo("\"司马000\",\"Female\",\"'=1+1、会计\",\"周家山镇\"");
    assertThat(lines[PEOPLE]).isEqualTo("\"司马204\",\"Female\",\"\",\"周家山镇\"");
  }

  @Test
  @Proves("K-7")
  void it_is_a_workbook_with_the_clients_headings_and_labels_in_the_callers_language()
      throws Exception {
    var body =
        Map.of(
            "query",
            LIST,
            "variables",
            Map.of("code", "610725102"),
            "extensions",
            Map.of("headings", Map.of("name", "姓名", "profile.gender", "性别")));
    var response = asked(RosterApi.officer(), XLSX, "zh", body);
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(response.body()))) {
      var rows = workbook.getFirstSheet().read();
      assertThat(rows).hasSize(PEOPLE + 1);
      assertThat(rows.getFirst().stream().map(Cell::getText))
          .containsExactly("姓名", "性别", "profile.skills", "township.name");
      assertThat(rows.get(1).getCellText(1)).isEqualTo("女性");
    }
  }

  @Test
  @Proves({"K-7", "K-1"})
  void nobody_takes_away_what_they_may_not_read() throws Exception {
    var foreign = asked(TargetApi.officer("610725101"), CSV, "en", list("610725102"));
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(text(foreign)).contains("NOT_FOUND").doesNotContain("司马");
    var identifiers =
        "{ area(code: \"610725\") { people(first: 1) { nodes { identifiers { phone } } } } }";
    var forbidden = asked(TargetApi.supervisor(), CSV, "en", Map.of("query", identifiers));
    assertThat(text(forbidden)).contains("FORBIDDEN");
    assertThat(forbidden.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/graphql-response+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ area(code: \"610725\") { name } }",
        "{ area(code: \"610725\") { people { totalCount } } }",
        "{ area(code: \"610725\") { people { nodes { name } } memberships { nodes { id } } } }",
        "mutation { personLookUp(input: {township: \"610725102\", idNumber: \"1\", reason: \"1\"})"
            + " { person { name } } }",
        "{ area(code: \"610725\") { people { nodes { price } } } }",
        "{ area("
      })
  @Proves("K-7")
  void what_is_no_single_list_is_refused(String document) throws Exception {
    var response = asked(RosterApi.officer(), CSV, "en", Map.of("query", document));
    assertThat(response.headers().firstValue("Content-Type").orElse("")).contains("json");
    assertThat(text(response)).contains("\"errors\"").doesNotContain("INTERNAL");
  }
}
