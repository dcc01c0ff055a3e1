package dev.jiceng.api;

import static dev.jiceng.api.TableApi.counts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.roster.IdNumbers;
import dev.jiceng.shared.Proves;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ten thousand lines at a time (K-7). */
class RosterTableSpeedTest {
  private static final int LINES = 10_000;
  private static final int POSTS = 110;
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final String BODY = "塔山社区党总支";
  private static final List<String> HEAD =
      List.of(
          "姓名", "性别", "出生日期", "民族", "学历", "政治面貌", "来源", "技能", "公民身份号码", "联系电话", "社区代码", "组织", "岗位",
          "任职日期");

  /** Far more posts than a community has, so that ten thousand people can hold one. */
  @BeforeAll
  static void posts() {
    var sql = TestTenancy.admin();
    var body = UUID.randomUUID();
    sql.sql(
            "insert into t_340124100.organization (id, community, kind, name)"
                + " values (:id, :community, 'PARTY_GENERAL_BRANCH', :name)")
        .params(Map.of("id", body, "community", TableApi.COMMUNITY, "name", BODY))
        .update();
    sql.sql(
            "insert into t_340124100.post (id, organization, title, kind, lead, seats)"
                + " select gen_random_uuid(), :body, '联络员' || i, 'OTHER', false, 99"
                + " from generate_series(0, :posts - 1) i")
        .params(Map.of("body", body, "posts", POSTS))
        .update();
  }

  private static List<List<?>> roster(int serial, String birthDate) {
    var lines = new ArrayList<List<?>>();
    lines.add(HEAD);
    for (int i = 0; i < LINES; i++) {
      var born = LocalDate.of(1960, 1, 1).plusDays(i);
      lines.add(
          List.of(
              "干部" + i,
              serial % 2 == 0 ? "女" : "男",
              birthDate.isEmpty() ? born : birthDate,
              "汉族",
              "大学专科",
              "中共党员",
              "本地居民",
              "种植、调解",
              IdNumbers.of(born.toString().replace("-", ""), serial),
              "138%08d".formatted(i),
              TableApi.COMMUNITY,
              BODY,
              "联络员" + i % POSTS,
              LocalDate.of(2021, 3, 20)));
    }
    return lines;
  }

  private record Timed(JsonNode payload, Duration took, int statements) {}

  private static Timed imported(byte[] file) {
    var upload = TableApi.upload(TableApi.officer(), file);
    TargetApi.api().instruments().reset();
    long start = System.nanoTime();
    var payload =
        TableApi.imported(
            TableApi.officer(),
            "rosterImport",
            Map.of("township", TableApi.TOWNSHIP, "upload", upload));
    return new Timed(
        payload,
        Duration.ofNanos(System.nanoTime() - start),
        TargetApi.api().instruments().statements().size());
  }

  @Test
  @Proves("K-7")
  void ten_thousand_lines_are_judged_and_taken_in_within_ten_seconds() {
    var refused = imported(TableApi.workbook(roster(102, "1980-02-31")));
    assertThat(refused.payload().at("/rowErrors").size()).isEqualTo(LINES);
    var first = imported(TableApi.workbook(roster(100, "")));
    assertThat(counts(first.payload())).containsExactly(LINES, 0, 0);
    long start = System.nanoTime();
    byte[] file =
        TableApi.export(TableApi.officer(), "rosterExport", Map.of("township", TableApi.TOWNSHIP));
    var exported = Duration.ofNanos(System.nanoTime() - start);
    var again = imported(file);
    int lines = TableApi.lines(file).size() - 1;
    assertThat(counts(again.payload())).containsExactly(0, 0, lines);
    System.out.printf(
        "%,d lines: taken in %s (%d statements), out %s (%,d bytes), the same again %s (%d),"
            + " refused %s (%d)%n",
        LINES,
        first.took(),
        first.statements(),
        exported,
        file.length,
        again.took(),
        again.statements(),
        refused.took(),
        refused.statements());
    assertThat(List.of(first.took(), again.took(), refused.took()))
        .allMatch(took -> took.compareTo(LIMIT) <= 0);
    assertThat(first.statements()).isLessThanOrEqualTo(35);
    assertThat(again.statements()).isLessThanOrEqualTo(20);
  }
}
