package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;

import dev.jiceng.roster.Gender;
import dev.jiceng.roster.IdNumbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Training, as a county's organiser and its townships' officers send it. */
final class TrainingApi {
  static final String COUNTY = "610725";
  static final String NORTH = "610725101";
  static final String NORTH_VILLAGE = "610725101201";
  static final String SOUTH = "610725102";
  static final String SOUTH_VILLAGE = "610725102201";
  static final String COURSE = "course { id title hours owner { code } organiser }";
  static final String SESSION =
      """
      session {
        id version state title seats taken startsOn endsOn cancelledFor
        quotas { township { code } seats taken }
        nextSteps { action permitted possible }
      }
      """;
  static final String ENROLMENT =
      """
      enrolment {
        id version session name person standing township { code } community { code }
        result { kind days held hours }
        certificate { number code issuedOn withdrawnOn withdrawnFor version }
      }
      """;
  static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

  private static int titles;

  private TrainingApi() {}

  static String organiser() {
    return TargetApi.token("training-organizer", "/61/6107/610725");
  }

  static Map<String, Object> course(String owner, Object... more) {
    return CycleApi.with(
        Map.of(
            "owner",
            owner,
            "title",
            "农业技术 " + ++titles,
            "topic",
            "AGRICULTURAL_TECHNOLOGY",
            "form",
            "CONCENTRATED_CLASS",
            "hours",
            10,
            "organiser",
            owner.length() == 6 ? "COUNTY" : "TOWNSHIP"),
        more);
  }

  static Map<String, Object> plan(JsonNode course, Object... more) {
    return CycleApi.with(
        Map.of(
            "course",
            course.at("/id").asString(),
            "startsOn",
            FIRST.toString(),
            "endsOn",
            FIRST.plusDays(4).toString(),
            "venue",
            "县委党校",
            "teacher",
            "王老师",
            "capacity",
            10),
        more);
  }

  /** Open for both townships. */
  static JsonNode open(int north, int south) {
    var course = done(organiser(), "trainingCourseAdd", COURSE, course(COUNTY));
    var planned = done(organiser(), "trainingSessionPlan", SESSION, plan(course));
    return step("Open", share(planned, north, south));
  }

  static JsonNode share(JsonNode session, int north, int south) {
    var quotas =
        List.of(
            Map.of("township", NORTH, "seats", north), Map.of("township", SOUTH, "seats", south));
    var input = RosterApi.on(session, "quotas", quotas);
    return done(organiser(), "trainingQuotasSet", SESSION, input);
  }

  static JsonNode step(String step, JsonNode session) {
    return done(organiser(), "trainingSession" + step, SESSION, RosterApi.on(session));
  }

  static String number() {
    return IdNumbers.next("19800501", Gender.FEMALE);
  }

  static JsonNode person(String township, String number) {
    var person = RosterApi.person("township", township, "gender", "FEMALE", "idNumber", number);
    var payload = RosterApi.payload(TargetApi.officer(township), "personCreate", person);
    return payload.at("/person");
  }

  static Map<String, Object> seat(JsonNode session, JsonNode person, String community) {
    return input(
        "session",
        session.at("/id").asString(),
        "person",
        person.at("/id").asString(),
        "community",
        community);
  }

  static JsonNode enrolled(JsonNode session, JsonNode person, String community) {
    var officer = TargetApi.officer(community.substring(0, 9));
    return done(officer, "trainingEnrol", ENROLMENT, seat(session, person, community));
  }

  static Map<String, Object> of(JsonNode session, JsonNode enrolment, Object... more) {
    return CycleApi.with(
        Map.of(
            "session", session.at("/id").asString(),
            "enrolment", enrolment.at("/id").asString()),
        more);
  }

  /** Attended on so many of five days, and the session is closed. */
  static void attended(JsonNode session, JsonNode enrolment, int days) {
    var running = step("Start", read(session));
    for (int i = 0; i < 5; i++) {
      var present = i < days ? List.of(enrolment.at("/id").asString()) : List.<String>of();
      var taken =
          input(
              "session",
              session.at("/id").asString(),
              "day",
              FIRST.plusDays(i).toString(),
              "present",
              present);
      done(organiser(), "trainingAttendanceRecord", SESSION, taken);
    }
    step("Close", running);
  }

  static JsonNode read(JsonNode session) {
    var document =
        "query($id: ID!) { node(id: $id) { ... on TrainingSession { id version taken } } }";
    return TargetApi.api()
        .query(organiser(), document, Map.of("id", session.at("/id").asString()))
        .at("/data/node");
  }

  static List<JsonNode> list(String token, String code, String field, String nodes) {
    var document =
        "query($code: DivisionCode!) { area(code: $code) { %s { nodes { %s } } } }"
            .formatted(field, nodes);
    var reply = TargetApi.api().query(token, document, Map.of("code", code));
    String name = field.contains("(") ? field.substring(0, field.indexOf('(')) : field;
    return reply.at("/data/area/" + name + "/nodes").valueStream().toList();
  }
}
