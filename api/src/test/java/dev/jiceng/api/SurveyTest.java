package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.seeds.SurveySeeds;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.jooq.DatabaseLogin;
import dev.jiceng.tenants.Provisioning;
import dev.jiceng.tenants.embedded.EmbeddedDatabase;
import dev.jiceng.tenants.embedded.Progress;
import dev.jiceng.tenants.migration.PlatformMigration;
import dev.jiceng.tenants.migration.SchemaMigrations;
import dev.jiceng.tenants.migration.Scripts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** P8's table by one question at the province, and the same question below (TR-7). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Proves({"TR-6", "TR-7", "K-3"})
class SurveyTest {
  private static final Map<String, Object> THEN = Map.of("on", "2014-06-01");
  private static final List<String> BY =
      List.of("GENDER", "NATIONALITY", "ETHNICITY", "SCHOOLING", "POST", "ORIGIN");

  private final EmbeddedDatabase database = EmbeddedDatabase.temporary();
  private final TestApi api = loaded();
  private final JsonNode province = ask("53");

  private TestApi loaded() {
    PlatformMigration.run(database.admin());
    // Statistics read the roster alone: the tables of all else would be most of the loading.
    var roster = Scripts.ofClasspath().named("roster");
    var migrations = new SchemaMigrations(database.admin(), roster, 2);
    var provisioning = new Provisioning(database.admin(), migrations, group -> {});
    var login = new DatabaseLogin(database.jdbcUrl(), "jiceng_app", "");
    Instant begin = Instant.now();
    new SurveySeeds(database.admin(), login, provisioning, InstantSource.system())
        .load(Progress.SILENT);
    System.out.printf("584 townships in %s%n", Duration.between(begin, Instant.now()));
    return new TestApi("jiceng.database.url=" + database.jdbcUrl());
  }

  @AfterAll
  void stop() {
    api.close();
    database.close();
  }

  private JsonNode ask(String code) {
    var viewer = api.issuer.token(List.of("province-viewer"), "/53");
    Instant begin = Instant.now();
    var variables = Map.of("code", code, "roster", THEN, "by", BY);
    var reply = api.query(viewer, RosterStatisticsTest.STATISTICS, variables);
    System.out.printf("%s answered in %s%n", code, Duration.between(begin, Instant.now()));
    var statistics = reply.at("/data/area/rosterStatistics");
    assertThat(statistics.at("/completeness/complete").asBoolean()).as(reply.raw().body()).isTrue();
    return statistics.at("/present");
  }

  private static List<String> table(JsonNode structure, String dimension) {
    var rows = new ArrayList<String>();
    int at = BY.indexOf(dimension);
    structure
        .at("/tables/" + at + "/groups")
        .forEach(group ->
            rows.add(
                "%s %s %s"
                    .formatted(
                        group.at("/key").asString(),
                        group.at("/count"),
                        group.at("/share").asString())));
    return rows;
  }

  @Test
  void the_province_gives_back_the_published_table() {
    assertThat(province.at("/people").asInt()).isEqualTo(741);
    assertThat(table(province, "GENDER")).containsExactly("MALE 630 0.8502", "FEMALE 111 0.1498");
    assertThat(table(province, "NATIONALITY"))
        .containsExactly("HAN 399 0.5385", "MINORITY 342 0.4615");
    assertThat(table(province, "ETHNICITY"))
        .hasSize(24)
        .contains("YI 83 0.1120", "HANI 42 0.0567", "DAI 40 0.0540")
        .contains("ACHANG 1 0.0013", "BUYEI 1 0.0013", "OTHER 1 0.0013");
    assertThat(table(province, "POST"))
        .containsExactly(
            "SECRETARY_AND_CHAIR 118 0.1592",
            "SECRETARY 430 0.5803",
            "CHAIR 179 0.2416",
            "DEPUTY_SECRETARY 5 0.0067",
            "DEPUTY_CHAIR 9 0.0121");
    assertThat(table(province, "ORIGIN")).containsExactly("GRADUATE_OFFICIAL 34 1.0000");
  }

  @Test
  void its_slip_is_put_right() {
    assertThat(table(province, "SCHOOLING"))
        .containsExactly(
            "PRIMARY 14 0.0189",
            "SECONDARY 434 0.5857",
            "SECONDARY_SPECIALISED 92 0.1242",
            "JUNIOR_COLLEGE 168 0.2267",
            "BACHELOR_OR_ABOVE 33 0.0445");
  }

  @Test
  void ages_are_those_of_the_survey() {
    assertThat(province.at("/ages/minimum").asInt()).isEqualTo(23);
    assertThat(province.at("/ages/maximum").asInt()).isEqualTo(64);
    assertThat(province.at("/ages/mean").asString()).isEqualTo("43.0");
    assertThat(province.at("/ages/unknown").asInt()).isZero();
  }

  @Test
  void prefectures_counties_and_townships_add_up_to_it() {
    assertThat(sum("platform.division where code like '53__'", 16)).isEqualTo(741);
    var honghe = ask("5325").at("/people").asInt();
    assertThat(honghe).isPositive();
    assertThat(sum("platform.county where code like '5325%'", 13)).isEqualTo(honghe);
    var gejiu = ask("532501").at("/people").asInt();
    int townships = count("platform.township where code like '532501%'");
    assertThat(sum("platform.township where code like '532501%'", townships)).isEqualTo(gejiu);
  }

  private int count(String from) {
    return JdbcClient.create(database.admin())
        .sql("select count(*) from " + from)
        .query(Integer.class)
        .single();
  }

  private int sum(String from, int places) {
    var codes =
        JdbcClient.create(database.admin())
            .sql("select code from " + from)
            .query(String.class)
            .list();
    assertThat(codes).hasSize(places);
    return codes.stream().mapToInt(code -> ask(code).at("/people").asInt()).sum();
  }
}
