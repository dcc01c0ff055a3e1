package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.reasons;
import static dev.jiceng.api.TrainingApi.COUNTY;
import static dev.jiceng.api.TrainingApi.COURSE;
import static dev.jiceng.api.TrainingApi.ENROLMENT;
import static dev.jiceng.api.TrainingApi.FIRST;
import static dev.jiceng.api.TrainingApi.NORTH;
import static dev.jiceng.api.TrainingApi.NORTH_VILLAGE;
import static dev.jiceng.api.TrainingApi.SESSION;
import static dev.jiceng.api.TrainingApi.SOUTH;
import static dev.jiceng.api.TrainingApi.SOUTH_VILLAGE;
import static dev.jiceng.api.TrainingApi.attended;
import static dev.jiceng.api.TrainingApi.course;
import static dev.jiceng.api.TrainingApi.enrolled;
import static dev.jiceng.api.TrainingApi.list;
import static dev.jiceng.api.TrainingApi.number;
import static dev.jiceng.api.TrainingApi.of;
import static dev.jiceng.api.TrainingApi.open;
import static dev.jiceng.api.TrainingApi.organiser;
import static dev.jiceng.api.TrainingApi.person;
import static dev.jiceng.api.TrainingApi.plan;
import static dev.jiceng.api.TrainingApi.seat;
import static dev.jiceng.api.TrainingApi.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Courses, sessions, seats, results and certificates over two townships of a county. */
class TrainingTest {
  private static JsonNode check(String code) {
    var document =
        "query($code: String!) { trainingCertificate(code: $code) "
            + "{ valid number course hours holder finishedOn withdrawnOn } }";
    var reply = TargetApi.api().query(null, document, Map.of("code", code));
    assertThat(reply.at("/errors").isMissingNode()).as(reply.raw().body()).isTrue();
    return reply.at("/data/trainingCertificate");
  }

  private static List<String> refused(String token, String act, String shown, Map<String, ?> in) {
    return reasons(payload(token, act, shown, in));
  }

  @Test
  @Proves("TR-1")
  void a_course_without_hours_is_refused_and_one_of_a_township_is_its_own() {
    assertThat(refused(organiser(), "trainingCourseAdd", COURSE, course(COUNTY, "hours", 0)))
        .containsExactly("TR-1.hours");
    var officer = TargetApi.officer(NORTH);
    var own = done(officer, "trainingCourseAdd", COURSE, course(NORTH));
    assertThat(own.at("/owner/code").asString()).isEqualTo(NORTH);
    assertThat(titles(TargetApi.officer(SOUTH), SOUTH)).doesNotContain(title(own));
    assertThat(titles(officer, NORTH)).contains(title(own));
    assertThat(titles(organiser(), COUNTY)).contains(title(own));
    var foreign = payload(TargetApi.officer(SOUTH), "trainingSessionPlan", SESSION, plan(own));
    assertThat(foreign.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
    done(officer, "trainingSessionPlan", SESSION, plan(own));
  }

  private static String title(JsonNode course) {
    return course.at("/title").asString();
  }

  private static List<String> titles(String token, String code) {
    return list(token, code, "trainingCourses(first: 100)", "title").stream()
        .map(TrainingTest::title)
        .toList();
  }

  @Test
  @Proves("TR-2")
  void wrong_plans_and_quotas_are_refused_with_field_and_rule() {
    var course = done(organiser(), "trainingCourseAdd", COURSE, course(COUNTY));
    var backwards = plan(course, "endsOn", FIRST.minusDays(1).toString(), "capacity", 0);
    assertThat(refused(organiser(), "trainingSessionPlan", SESSION, backwards))
        .containsExactly("TR-2.order", "TR-2.capacity");
    var session = done(organiser(), "trainingSessionPlan", SESSION, plan(course));
    var quotas = List.of(Map.of("township", NORTH, "seats", 11));
    var wrong =
        payload(organiser(), "trainingQuotasSet", SESSION, RosterApi.on(session, "quotas", quotas));
    assertThat(reasons(wrong)).containsExactly("TR-2.quota");
    assertThat(wrong.at("/userErrors/0/rule").asString()).isEqualTo("TR-2");
    assertThat(wrong.at("/userErrors/0/path/0").asString()).isEqualTo("quotas");
  }

  @Test
  @Proves({"TR-2", "W-5"})
  void twelve_who_race_for_three_seats_fill_three() throws Exception {
    var session = open(3, 1);
    var officer = TargetApi.officer(NORTH);
    var racers = new ArrayList<Callable<JsonNode>>();
    for (int i = 0; i < 12; i++) {
      var person = person(NORTH, number());
      racers.add(
          () -> payload(officer, "trainingEnrol", ENROLMENT, seat(session, person, NORTH_VILLAGE)));
    }
    int seated = 0;
    try (var pool = Executors.newFixedThreadPool(12)) {
      for (var answer : pool.invokeAll(racers)) {
        var payload = answer.get();
        if (payload.at("/enrolment").isNull()) {
          assertThat(reasons(payload)).as("%s", payload).containsExactly("TR-2.full");
        } else {
          seated++;
        }
      }
    }
    assertThat(seated).isEqualTo(3);
    assertThat(TrainingApi.read(session).at("/taken").asInt()).isEqualTo(3);
  }

  @Test
  @Proves({"TR-2", "W-5"})
  void nobody_has_two_seats_not_even_through_two_townships() {
    var session = open(3, 3);
    var number = number();
    var north = person(NORTH, number);
    enrolled(session, north, NORTH_VILLAGE);
    assertThat(
            refused(
                TargetApi.officer(NORTH),
                "trainingEnrol",
                ENROLMENT,
                seat(session, north, NORTH_VILLAGE)))
        .containsExactly("TR-2.twice");
    var south = person(SOUTH, number);
    assertThat(
            refused(
                TargetApi.officer(SOUTH),
                "trainingEnrol",
                ENROLMENT,
                seat(session, south, SOUTH_VILLAGE)))
        .containsExactly("TR-2.elsewhere");
  }

  @Test
  @Proves({"TR-2", "I-4"})
  void a_township_sees_its_own_people_and_the_county_everybody() {
    var session = open(3, 3);
    var north = enrolled(session, person(NORTH, number()), NORTH_VILLAGE);
    var south = enrolled(session, person(SOUTH, number()), SOUTH_VILLAGE);
    var field = "trainingEnrolments(first: 100)";
    assertThat(list(TargetApi.officer(NORTH), NORTH, field, "id"))
        .contains(id(north))
        .doesNotContain(id(south));
    assertThat(list(organiser(), COUNTY, field, "id")).contains(id(north), id(south));
    var clerk = TargetApi.token("village-clerk", "/61/6107/610725/" + NORTH);
    var document = "{ area(code: \"" + NORTH + "\") { trainingEnrolments { nodes { name } } } }";
    assertThat(TargetApi.api().query(clerk, document, Map.of()).code()).isEqualTo("FORBIDDEN");
  }

  private static JsonNode id(JsonNode enrolment) {
    return TargetApi.api()
        .query(
            organiser(),
            "query($id: ID!) { node(id: $id) { id } }",
            Map.of("id", enrolment.at("/id").asString()))
        .at("/data/node");
  }

  @Test
  @Proves("TR-2")
  void attendance_is_taken_on_days_of_the_session_of_those_enrolled() {
    var session = open(3, 3);
    var seat = enrolled(session, person(NORTH, number()), NORTH_VILLAGE);
    step("Start", TrainingApi.read(session));
    var taken =
        input(
            "session",
            session.at("/id").asString(),
            "day",
            FIRST.plusDays(5).toString(),
            "present",
            List.of(seat.at("/id").asString(), "bm9ib2R5"));
    assertThat(refused(organiser(), "trainingAttendanceRecord", SESSION, taken))
        .containsExactly("TR-2.day", "TR-2.notEnrolled");
    var notClosed = of(session, seat, "result", "PASSED");
    assertThat(refused(organiser(), "trainingResultDecide", ENROLMENT, notClosed))
        .contains("TR-2.needs");
    assertThat(refused(organiser(), "trainingCertificateIssue", ENROLMENT, of(session, seat)))
        .containsExactly("TR-2.notPassed");
  }

  @Test
  @Proves({"TR-2", "I-2"})
  void everybody_can_check_a_certificate_until_it_is_withdrawn_and_nobody_can_guess_one() {
    var session = open(3, 3);
    var seat = enrolled(session, person(NORTH, number()), NORTH_VILLAGE);
    attended(session, seat, 4);
    done(organiser(), "trainingResultDecide", ENROLMENT, of(session, seat, "result", "PASSED"));
    var certified = done(organiser(), "trainingCertificateIssue", ENROLMENT, of(session, seat));
    assertThat(certified.at("/result/hours").asDouble()).isEqualTo(8.0);
    String code = certified.at("/certificate/code").asString();
    var checked = check(code.toLowerCase(java.util.Locale.ROOT));
    assertThat(checked.at("/valid").asBoolean()).isTrue();
    assertThat(checked.at("/holder").asString()).isEqualTo("李**");
    assertThat(checked.at("/number")).isEqualTo(certified.at("/certificate/number"));
    for (String other :
        List.of("", "勉县", "610725-0000-0000-0000-0000-0", code.replace("610725", "999999"))) {
      assertThat(check(other).isNull()).as(other).isTrue();
    }
    var withdraw = of(session, seat, "version", 1, "reason", "冒名顶替");
    done(organiser(), "trainingCertificateWithdraw", ENROLMENT, withdraw);
    assertThat(check(code).at("/valid").asBoolean()).isFalse();
    assertThat(check(code).at("/withdrawnOn").isNull()).isFalse();
    var again = payload(organiser(), "trainingCertificateWithdraw", ENROLMENT, withdraw);
    assertThat(again.at("/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");
  }

  @Test
  @Proves("TR-2")
  void a_record_moves_with_the_person_to_another_township_of_the_county() {
    var session = open(3, 3);
    var number = number();
    var seat = enrolled(session, person(NORTH, number), NORTH_VILLAGE);
    attended(session, seat, 5);
    done(organiser(), "trainingResultDecide", ENROLMENT, of(session, seat, "result", "PASSED"));
    var moved = person(SOUTH, number);
    var field = "trainingRecords(filter: {person: {eq: \"" + moved.at("/id").asString() + "\"}})";
    for (String code : List.of(SOUTH, COUNTY, "6107", "61")) {
      var token = code.equals(SOUTH) ? TargetApi.officer(SOUTH) : viewer();
      var records = list(token, code, field, "hours learnedIn { code } township { code } kind");
      assertThat(records).as(code).hasSize(1);
      assertThat(records.getFirst().at("/learnedIn/code").asString()).isEqualTo(NORTH);
      assertThat(records.getFirst().at("/hours").asDouble()).isEqualTo(10.0);
    }
  }

  private static String viewer() {
    return TargetApi.token("province-viewer", "/61");
  }
}
