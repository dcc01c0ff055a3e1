package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.with;
import static dev.jiceng.api.GuidanceApi.leader;

import dev.jiceng.shared.Moment;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Instructors enough for two teams, and the teams and areas they make. */
final class TeamApi {
  static final String TEAM =
      "team { id version name dissolvedOn areaName missingSubjectAreas members { leader instructor"
          + " { uuid name coOpted } } nextSteps { action possible permitted } }";
  static final String DRAWING =
      "drawing { id revision current"
          + " areas { id name teamName communityCount communities { code } } }";
  static final String PLAN =
      "plan { id revision current reason communities { code } visits { visit day halfDay community"
          + " { code } instructors { uuid name } } nextSteps { action possible permitted } }";

  private TeamApi() {}

  static UUID id(int number) {
    return UUID.fromString("01930000-0000-7000-8000-0000000e00%02d".formatted(number));
  }

  static List<String> ids(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(it -> id(it).toString()).toList();
  }

  /** 1 to 8 are fit, 9 is co-opted; Mondays are their posts'. */
  static void hire() {
    GuidanceApi.prepare();
    IntStream.rangeClosed(1, 9)
        .forEach(number ->
            TestTenancy.admin()
                .sql(
                    """
                    insert into county_610725.guidance_instructor (id, name, institution, home_post, home_days,
                      weekly_half_days, co_opted, licence_number, licensed_until, experience_years, trained_until,
                      subject_areas)
                    values (:id, :name, '县疾控中心', '医师', '{1}', 3, :coOpted, :name, '2035-01-01', 5, '2035-01-01',
                      '{DISEASE_CONTROL}')
                    """)
                .param("id", id(number))
                .param("name", "指导员" + number)
                .param("coOpted", number == 9)
                .update());
  }

  /** The country's team, of 4 to 7, free every day; 5 is whoever signs in with the account. */
  static JsonNode free(String account) {
    forget();
    hire();
    TestTenancy.admin()
        .sql(
            """
            update county_610725.guidance_instructor
            set home_days = '{}', account = case when name = '指导员5' then :account end where name like '指导员%'
            """)
        .param("account", account)
        .update();
    var country = team("二队", ids(4, 7));
    drawn(team("一队", ids(1, 3)), country);
    return country;
  }

  static void forget() {
    for (String table :
        List.of(
            "quality_review",
            "quality_sample",
            "visit_instructor",
            "planned_visit",
            "supervision_plan",
            "area_community",
            "responsibility_area",
            "area_drawing",
            "team_instructor",
            "guidance_team",
            "home_duty")) {
      TestTenancy.admin().sql("delete from county_610725." + table).update();
    }
    TestTenancy.admin()
        .sql("delete from county_610725.guidance_instructor where name like '指导员%'")
        .update();
  }

  static Map<String, Object> forming(String name, List<String> instructors, Object... more) {
    return with(
        input(
            "county",
            "610725",
            "name",
            name,
            "leader",
            instructors.getFirst(),
            "instructors",
            instructors),
        more);
  }

  static JsonNode team(String name, List<String> instructors) {
    return done(leader(), "guidanceTeamForm", TEAM, forming(name, instructors));
  }

  static Map<String, Object> area(String name, JsonNode team, String... places) {
    return input(
        "name",
        name,
        "basis",
        "地理位置相近",
        "team",
        team.at("/id").asString(),
        "places",
        List.of(places));
  }

  static Map<String, Object> drawing(int version, List<Map<String, Object>> areas, Object... more) {
    return with(input("county", "610725", "version", version, "areas", areas), more);
  }

  /** The town and the country, each with its team. */
  static JsonNode drawn(JsonNode town, JsonNode country) {
    var areas =
        List.of(area("城区", town, "610725001"), area("农村", country, "610725101", "610725102"));
    return done(leader(), "responsibilityAreasDraw", DRAWING, drawing(0, areas));
  }

  static LocalDate today() {
    return new Moment(Instant.now()).day();
  }

  /** A Tuesday to come: {@code weeks} from the next. */
  static LocalDate tuesday(int weeks) {
    return today().with(TemporalAdjusters.next(DayOfWeek.TUESDAY)).plusWeeks(weeks);
  }

  static Map<String, Object> visit(LocalDate day, Object... more) {
    return with(
        input(
            "day",
            day.toString(),
            "halfDay",
            "MORNING",
            "community",
            "610725101201",
            "place",
            "水磨湾村卫生室",
            "subjectAreas",
            List.of("DISEASE_CONTROL"),
            "instructors",
            ids(5, 6)),
        more);
  }

  @SafeVarargs
  static Map<String, Object> plan(JsonNode team, Map<String, Object>... visits) {
    return input(
        "team",
        team.at("/id").asString(),
        "start",
        today().toString(),
        "end",
        today().plusDays(60).toString(),
        "visits",
        List.of(visits));
  }

  @SafeVarargs
  static Map<String, Object> revision(JsonNode plan, Map<String, Object>... visits) {
    return input(
        "id",
        plan.at("/id").asString(),
        "version",
        plan.at("/revision").asInt(),
        "reason",
        "雨季道路不通",
        "visits",
        List.of(visits));
  }

  static List<String> codes(JsonNode divisions) {
    return Stream.of(divisions).flatMap(it -> it.findValuesAsString("code").stream()).toList();
  }
}
