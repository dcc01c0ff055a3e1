package dev.jiceng.api;

import static dev.jiceng.api.TableApi.admin;
import static dev.jiceng.api.TableApi.counts;
import static dev.jiceng.api.TableApi.officer;
import static dev.jiceng.api.TableApi.roster;
import static dev.jiceng.api.TableApi.workbook;
import static dev.jiceng.api.TableApi.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.roster.Gender;
import dev.jiceng.roster.IdNumbers;
import dev.jiceng.shared.Proves;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A roster as a workbook, in and out (K-7, TR-4). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterTableTest {
  private static final List<String> HEAD =
      List.of(
          "姓名", "性别", "出生日期", "民族", "学历", "公民身份号码", "联系电话", "社区代码", "组织", "岗位", "任职日期", "离任日期",
          "离任原因");
  private final String body = "塔山社区居民委员会";

  @BeforeAll
  void bodies() {
    var organization =
        RosterApi.payload(
                admin(),
                "organizationCreate",
                Map.of(
                    "community", TableApi.COMMUNITY, "kind", "RESIDENTS_COMMITTEE", "name", body))
            .at("/organization");
    for (var post :
        List.of(
            List.of("CHAIR", "主任", 1), List.of("MEMBER", "委员", 5), List.of("OTHER", "网格员", 50))) {
      RosterApi.payload(
          admin(),
          "postCreate",
          Map.of(
              "organization", organization.at("/id").asString(),
              "kind", post.get(0),
              "title", post.get(1),
              "seats", post.get(2)));
    }
  }

  private static byte[] table(List<?>... lines) {
    var all = new ArrayList<List<?>>();
    all.add(HEAD);
    all.addAll(List.of(lines));
    return workbook(all);
  }

  /** Somebody new who holds the post. */
  private List<Object> line(String post, Object... more) {
    return with(
        List.of(
            "周秀兰",
            "女",
            LocalDate.of(1980, 5, 1),
            "汉族",
            "大学专科",
            woman(),
            "13800001234",
            TableApi.COMMUNITY,
            body,
            post,
            LocalDate.of(2021, 3, 20),
            "",
            ""),
        more);
  }

  private static List<Object> with(List<?> line, Object... more) {
    var changed = new ArrayList<Object>(line);
    for (int i = 0; i < more.length; i += 2) {
      changed.set(HEAD.indexOf(more[i]), more[i + 1]);
    }
    return changed;
  }

  private static String woman() {
    return IdNumbers.next("19800501", Gender.FEMALE);
  }

  private static byte[] exported() {
    return TableApi.export(officer(), "rosterExport", Map.of("township", TableApi.TOWNSHIP));
  }

  private static byte[] exportedInClear() {
    return TableApi.export(
        admin(), "rosterExportInClear", Map.of("township", TableApi.TOWNSHIP, "reason", "换届核对"));
  }

  private static String state() {
    return TestTenancy.admin()
        .sql(
            """
            select string_agg(row, '|' order by row) from (
              select p.xmin || ' ' || p.id || ' ' || p.version as row from t_340124100.person p
              union all select m.xmin || ' ' || m.id || ' ' || m.version from t_340124100.membership m
              union all select i.xmin || ' ' || i.person from t_340124100.person_identifier i) all_rows
            """)
        .query(String.class)
        .single();
  }

  @Test
  @Proves({"K-7", "TR-4", "PD-6"})
  void a_roster_is_taken_in_and_what_is_taken_away_changes_nothing_when_it_comes_back() {
    var file =
        table(
            line("网格员"),
            line("网格员", "姓名", "岩温 ", "性别", "2", "民族", "傣", "学历", "60", "出生日期", "1980年5月1日"),
            line("网格员", "离任日期", "2024/2/29", "离任原因", "辞职"),
            line("", "社区代码", "", "组织", "", "任职日期", ""));
    assertThat(counts(roster(officer(), file, true))).containsExactly(4, 0, 0);
    assertThat(counts(roster(officer(), file, false))).containsExactly(4, 0, 0);
    String before = state();
    assertThat(counts(roster(officer(), file, false))).containsExactly(0, 0, 4);
    int lines = TableApi.lines(exported()).size() - 1;
    assertThat(counts(roster(officer(), exported(), false))).containsExactly(0, 0, lines);
    assertThat(counts(roster(officer(), exportedInClear(), false))).containsExactly(0, 0, lines);
    assertThat(counts(roster(admin(), exported(), false))).containsExactly(0, 0, lines);
    assertThat(state()).isEqualTo(before);
  }

  @Test
  @Proves({"K-7", "A-2"})
  void identifiers_are_masked_for_whoever_does_not_say_why() {
    String number = woman();
    roster(officer(), table(line("网格员", "公民身份号码", number)), false);
    assertThat(TableApi.lines(exported()).toString())
        .doesNotContain(number, "13800001234")
        .contains(number.substring(0, 4) + "**********" + number.substring(14), "138****1234");
    assertThat(TableApi.lines(exportedInClear()).toString()).contains(number, "13800001234");
    var csv =
        TableApi.export(
            officer(), "rosterExport", Map.of("township", TableApi.TOWNSHIP, "format", "CSV"));
    assertThat(new String(csv, StandardCharsets.UTF_8))
        .startsWith("\ufeff\"人员编号 Person id\"")
        .doesNotContain(number);
  }

  @Test
  @Proves({"K-7", "A-1", "ID-5"})
  void identifiers_in_clear_need_the_right_a_reason_and_a_recent_sign_in() {
    var input = Map.of("township", TableApi.TOWNSHIP, "reason", " ");
    var blank = TableApi.mutate(admin(), "rosterExportInClear", input, "export { url }", "");
    assertThat(wrong(TargetApi.payload(blank, "rosterExportInClear")))
        .containsExactly("K-7.reason");
    assertThat(
            TableApi.mutate(officer(), "rosterExportInClear", input, "export { url }", "").code())
        .isEqualTo("FORBIDDEN");
    var claims =
        TargetApi.api()
            .issuer
            .claims(List.of("township-admin"), "/34/3401/340124/" + TableApi.TOWNSHIP)
            .claim("auth_time", java.time.Instant.now().minusSeconds(360).getEpochSecond());
    String old = TargetApi.api().issuer.sign(claims.build());
    assertThat(TableApi.mutate(old, "rosterExportInClear", input, "export { url }", "").code())
        .isEqualTo("SIGN_IN_AGAIN");
    exportedInClear();
    assertThat(
            TestTenancy.admin()
                .sql(
                    "select reason from t_340124100.audit_entry where action ="
                        + " 'rosterExportInClear'")
                .query(String.class)
                .list())
        .contains("换届核对");
  }

  @Test
  @Proves({"K-7", "I-4", "I-5"})
  void an_address_is_for_whoever_asked_and_for_ten_minutes() {
    var reply =
        TableApi.mutate(
            admin(),
            "rosterExportInClear",
            Map.of("township", TableApi.TOWNSHIP, "reason", "核对"),
            "export { url }",
            "");
    String url = reply.at("/data/rosterExportInClear/export/url").asString();
    assertThat(TableApi.get(admin(), url).statusCode()).isEqualTo(200);
    for (String other :
        List.of(
            officer(),
            TableApi.token("township-admin", "340124"),
            TargetApi.officer("610725102"))) {
      assertThat(TableApi.get(other, url).statusCode()).isEqualTo(404);
    }
    TargetApi.api().instruments().ahead(java.time.Duration.ofMinutes(11));
    try {
      assertThat(TableApi.get(admin(), url).statusCode()).isEqualTo(404);
    } finally {
      TargetApi.api().instruments().ahead(java.time.Duration.ZERO);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "出生日期, 1980-02-31, birthDate K-7.day",
    "出生日期, 2980-02-01, birthDate TR-4.birth",
    "民族, 火星族, ethnicity K-7.code",
    "性别, 男, gender TR-4.idGender",
    "公民身份号码, 610725198005010029, idNumber TR-4.idCheck",
    "公民身份号码, 6107**********123X, idNumber TR-4.mask",
    "公民身份号码, '', person TR-4.whom",
    "联系电话, 12, phone TR-4.phone",
    "姓名, '', name TR-4.name",
    "社区代码, 340124100002, community PD-1.noCommunity",
    "组织, 村民委员会, organization PD-1.none",
    "岗位, 没有的岗位, post PD-1.none",
    "任职日期, 2023-02-29, startsOn K-7.day",
    "任职日期, '', startsOn K-7.missing",
    "任职日期, 1979-05-01, startsOn PD-6.born",
    "离任日期, 2024-02-29, endReason PD-6.end"
  })
  @Proves({"K-7", "TR-4", "PD-1", "PD-6"})
  void a_bad_cell_is_named_by_line_column_and_rule_and_nothing_is_taken_in(
      String column, String written, String expected) {
    String before = state();
    var payload = roster(officer(), table(line("网格员"), line("网格员", column, written)), false);
    assertThat(wrong(payload)).contains("3 " + expected);
    assertThat(payload.at("/tableImport").isNull()).isTrue();
    assertThat(payload.at("/rowErrors").toString())
        .doesNotContain(written.isEmpty() ? "\0" : written);
    assertThat(state()).isEqualTo(before);
  }

  @Test
  @Proves({"K-7", "PD-6", "C-5", "Q-8"})
  void lines_are_judged_against_each_other_too() {
    String twice = woman();
    var payload =
        roster(
            officer(),
            table(
                line("主任"),
                line("主任"),
                line("网格员", "公民身份号码", twice),
                line("网格员", "公民身份号码", twice, "任职日期", "2022-01-01"),
                line("网格员", "公民身份号码", twice, "姓名", "别人"),
                line("委员", "出生日期", "", "公民身份号码", IdNumbers.next("20100501", Gender.FEMALE)),
                line(
                    "委员",
                    "出生日期",
                    LocalDate.of(2010, 5, 1),
                    "公民身份号码",
                    IdNumbers.next("20100501", Gender.FEMALE))),
            false);
    assertThat(wrong(payload))
        .containsExactly(
            "3 post C.seats",
            "5 startsOn PD-6.holds",
            "6 person TR-4.differs",
            "7 person Q-8.unknown",
            "8 startsOn Q-8.age");
  }

  @Test
  @Proves({"K-7", "TR-4", "PD-6"})
  void what_stands_is_named_by_its_ids_and_stays_what_it_is() {
    String number = woman();
    var file = table(line("网格员", "公民身份号码", number), line("网格员"));
    assertThat(counts(roster(officer(), file, false))).containsExactly(2, 0, 0);
    var ids =
        TestTenancy.admin()
            .sql(
                """
                select m.id::text, m.person::text from t_340124100.membership m
                order by m.id desc limit 2
                """)
            .query((row, _) -> List.of(row.getString(1), row.getString(2)))
            .list();
    var mine = ids.getFirst();
    var another = ids.getLast();
    String nobody = UUID.randomUUID().toString();
    var all = new ArrayList<List<?>>();
    var head = new ArrayList<>(HEAD);
    head.addAll(List.of("人员编号", "任职编号"));
    all.add(head);
    for (var change :
        List.of(
            List.of("12", mine.getFirst(), "网格员"),
            List.of(nobody, mine.getFirst(), "网格员"),
            List.of(mine.getLast(), "12", "网格员"),
            List.of(mine.getLast(), nobody, "网格员"),
            List.of(mine.getLast(), another.getFirst(), "网格员"),
            List.of(mine.getLast(), mine.getFirst(), "委员"))) {
      var line = line(change.getLast(), "公民身份号码", "", "联系电话", "");
      line.addAll(change.subList(0, 2));
      all.add(line);
    }
    String before = state();
    assertThat(wrong(roster(officer(), workbook(all), false)))
        .containsExactly(
            "2 person K-7.id",
            "3 person TR-4.unknown",
            "4 membership K-7.id",
            "5 membership PD-6.unknown",
            "6 membership PD-6.other",
            "7 post PD-6.kept");
    var taken = line("网格员", "公民身份号码", number, "联系电话", "");
    taken.addAll(List.of(mine.getLast(), mine.getFirst()));
    assertThat(wrong(roster(officer(), workbook(List.of(head, taken)), false)))
        .containsExactly("2 idNumber TR-4.taken");
    assertThat(state()).isEqualTo(before);
  }

  @Test
  @Proves("PD-1")
  void a_body_that_a_line_does_not_tell_from_another_is_refused() {
    for (String name : List.of("塔山第一党支部", "塔山第二党支部")) {
      var input = Map.of("community", TableApi.COMMUNITY, "kind", "PARTY_BRANCH", "name", name);
      assertThat(RosterApi.payload(admin(), "organizationCreate", input).at("/userErrors"))
          .isEmpty();
    }
    assertThat(wrong(roster(officer(), table(line("书记", "组织", "党支部")), true)))
        .containsExactly("2 organization PD-1.several");
  }

  @Test
  @Proves("K-7")
  void numbers_that_lost_digits_and_formulas_are_refused() {
    var payload =
        roster(
            officer(),
            table(
                line("网格员", "公民身份号码", new BigDecimal("610725198005010000")),
                line("网格员", "姓名", new TableApi.Formula("HYPERLINK(\"http://x\")"))),
            true);
    assertThat(wrong(payload)).containsExactly("2 idNumber K-7.digits", "3 name K-7.formula");
  }

  @Test
  @Proves({"K-7", "F-3"})
  void a_file_that_is_no_workbook_or_no_roster_is_refused_as_a_whole() {
    assertThat(wrong(roster(officer(), workbook(List.of(HEAD)), true))).containsExactly("K-7.rows");
    assertThat(
            wrong(
                roster(officer(), workbook(List.of(List.of("姓名", "工资"), List.of("a", "b"))), true)))
        .containsExactly("K-7.heading");
    assertThat(wrong(roster(officer(), workbook(List.of(List.of("姓名", "name"))), true)))
        .containsExactly("K-7.twice");
    byte[] zip = {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    assertThat(wrong(roster(officer(), zip, true))).containsExactly("K-7.file");
  }

  @Test
  @Proves({"K-7", "I-4", "W-1"})
  void an_upload_is_its_senders_and_is_forgotten_once_it_is_taken_in() {
    byte[] file = table(line("网格员"));
    var upload = TableApi.upload(officer(), file);
    var input = Map.of("township", TableApi.TOWNSHIP, "upload", upload);
    var foreign =
        TableApi.imported(TableApi.token("township-admin", "340124"), "rosterImport", input);
    assertThat(foreign.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      var done =
          TableApi.mutate(
              officer(), "rosterImport", input, "tableImport { created } rowErrors { line }", key);
      assertThat(done.at("/data/rosterImport/tableImport/created").asInt())
          .as(done.raw().body())
          .isOne();
    }
    assertThat(wrong(TableApi.imported(officer(), "rosterImport", input)))
        .containsExactly("K-7.gone");
    var node = "query($id: ID!) { node(id: $id) { ... on Upload { state contentUrl } } }";
    var id =
        dev.jiceng.shared.graphql.GlobalId.of(
            "Upload", dev.jiceng.division.DivisionCode.of(TableApi.COMMUNITY), upload);
    var read = TargetApi.api().query(officer(), node, Map.of("id", id.toString()));
    assertThat(read.at("/data/node/state").asString()).isEqualTo("STORED");
    assertThat(read.at("/data/node/contentUrl").isNull()).isTrue();
    assertThat(TableApi.get(officer(), "/uploads/" + id + "/content").statusCode()).isEqualTo(404);
  }

  @Test
  @Proves("K-7")
  void a_template_offers_the_values_and_is_taken_in_once_it_is_filled_in() {
    var template = TableApi.get(officer(), "/tables/template/roster");
    assertThat(template.statusCode()).isEqualTo(200);
    assertThat(TableApi.lines(template.body()).getFirst()).contains("姓名 Name", "民族 Ethnicity");
    for (String role : List.of("county-supervisor", "village-clerk")) {
      var reply =
          TableApi.mutate(
              TableApi.token(role, TableApi.TOWNSHIP),
              "rosterExport",
              Map.of("township", TableApi.TOWNSHIP),
              "export { url }",
              "");
      assertThat(reply.code()).isEqualTo("FORBIDDEN");
    }
  }
}
