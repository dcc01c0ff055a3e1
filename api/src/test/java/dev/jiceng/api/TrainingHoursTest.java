package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.reasons;
import static dev.jiceng.api.TrainingApi.COUNTY;
import static dev.jiceng.api.TrainingApi.ENROLMENT;
import static dev.jiceng.api.TrainingApi.SOUTH;
import static dev.jiceng.api.TrainingApi.SOUTH_VILLAGE;
import static dev.jiceng.api.TrainingApi.attended;
import static dev.jiceng.api.TrainingApi.enrolled;
import static dev.jiceng.api.TrainingApi.list;
import static dev.jiceng.api.TrainingApi.number;
import static dev.jiceng.api.TrainingApi.of;
import static dev.jiceng.api.TrainingApi.open;
import static dev.jiceng.api.TrainingApi.organiser;
import static dev.jiceng.api.TrainingApi.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Hours that posts ask for, who falls short, and what is advised. */
class TrainingHoursTest {
  private static final String YEAR =
      "year { id year profile attendance { part whole } requirements { post hours } }";
  private static final String ASSESSMENT =
      "assessment { id version type grade advice { topic form because } }";
  private static final String GAP =
      "id year required had missing post community { code } person township { code }";

  private final JsonNode secretary = person(SOUTH, number());
  private JsonNode held;

  @BeforeEach
  void secretaryOfAVillage() {
    var post = RosterApi.post(RosterApi.body("PARTY_BRANCH"), "SECRETARY", 1);
    held = RosterApi.done("membershipBegin", RosterApi.begin(secretary, post, "2026-01-01"));
  }

  @AfterEach
  void forget() {
    TestTenancy.admin().sql("delete from county_610725.training_requirement").update();
    TestTenancy.admin().sql("delete from county_610725.training_year").update();
  }

  private static Map<String, Object> pin(int year) {
    return input(
        "county", COUNTY, "year", year, "profile", "party-training-2019", "profileVersion", 1);
  }

  private List<JsonNode> gaps(String token, String code) {
    var person = secretary.at("/id").asString();
    var field = "trainingGaps(filter: {person: {eq: \"%s\"}, year: {eq: 2026}})".formatted(person);
    return list(token, code, field, GAP);
  }

  private void learned(int days) {
    var session = open(3, 3);
    var seat = enrolled(session, secretary, SOUTH_VILLAGE);
    attended(session, seat, days);
    done(organiser(), "trainingResultDecide", ENROLMENT, of(session, seat, "result", "PASSED"));
  }

  @Test
  @Proves({"TR-3", "K-2"})
  void who_falls_short_is_listed_at_every_level_with_had_required_and_missing() {
    assertThat(gaps(organiser(), COUNTY)).isEmpty();
    var year = done(organiser(), "trainingYearPin", YEAR, pin(2026));
    assertThat(year.at("/requirements").findValuesAsString("post"))
        .containsExactly("DEPUTY_SECRETARY", "SECRETARY");
    assertThat(year.at("/attendance").isNull()).isTrue();
    learned(5);
    var viewer = TargetApi.token("province-viewer", "/61");
    var officer = TargetApi.officer(SOUTH);
    for (String code : List.of("61", "6107", COUNTY, SOUTH, SOUTH_VILLAGE)) {
      var gaps = gaps(code.startsWith(SOUTH) ? officer : viewer, code);
      assertThat(gaps).as(code).hasSize(1);
      assertThat(gaps.getFirst().at("/required").asDouble()).isEqualTo(56.0);
      assertThat(gaps.getFirst().at("/had").asDouble()).isEqualTo(10.0);
      assertThat(gaps.getFirst().at("/missing").asDouble()).isEqualTo(46.0);
      assertThat(gaps.getFirst().at("/community/code").asString()).isEqualTo(SOUTH_VILLAGE);
    }
    assertThat(gaps(TargetApi.officer(TrainingApi.NORTH), TrainingApi.NORTH)).isEmpty();
  }

  @Test
  @Proves("TR-3")
  void a_year_is_pinned_once_and_by_the_county_alone() {
    assertThat(reasons(payload(organiser(), "trainingYearPin", YEAR, pin(1999))))
        .containsExactly("TR-3.year");
    done(organiser(), "trainingYearPin", YEAR, pin(2026));
    var again = payload(organiser(), "trainingYearPin", YEAR, pin(2026));
    assertThat(again.at("/userErrors/0/code").asString()).isEqualTo("DUPLICATE_RECORD");
    var unknown = CycleApi.with(pin(2026), "profile", "nobody");
    assertThat(
            payload(organiser(), "trainingYearPin", YEAR, unknown)
                .at("/userErrors/0/path/0")
                .asString())
        .isEqualTo("profile");
    var officer = TargetApi.officer(SOUTH);
    assertThat(CycleApi.send(officer, "trainingYearPin", YEAR, pin(2026), null).code())
        .isEqualTo("FORBIDDEN");
  }

  @Test
  @Proves({"TR-3", "PD-5"})
  void training_hours_are_evidence_of_an_appraisal() {
    done(organiser(), "trainingYearPin", YEAR, pin(2026));
    learned(5);
    var criteria =
        List.of(
            Map.of("name", "培训学时", "source", "TRAINING", "weight", 40),
            Map.of("name", "群众评议", "source", "JUDGED", "weight", 60));
    var opening =
        input(
            "township",
            SOUTH,
            "year",
            2026,
            "startsOn",
            "2026-01-01",
            "endsOn",
            "2026-12-31",
            "criteria",
            criteria);
    var officer = TargetApi.officer(SOUTH);
    var cycle = done(officer, "appraisalCycleOpen", "cycle { id }", opening);
    var judged = List.of(Map.of("position", 2, "score", 80, "remark", "群众满意"));
    var draft =
        input(
            "cycle",
            cycle.at("/id").asString(),
            "membership",
            held.at("/id").asString(),
            "judged",
            judged,
            "reasons",
            "年度考核");
    var drafted =
        done(officer, "appraisalDraft", "appraisal { scores { source reached counted } }", draft);
    assertThat(drafted.at("/scores/0/source").asString()).isEqualTo("TRAINING");
    assertThat(drafted.at("/scores/0/reached").asInt()).isEqualTo(10);
    assertThat(drafted.at("/scores/0/counted").asInt()).isEqualTo(56);
    for (String table :
        List.of("appraisal_score", "appraisal", "appraisal_criterion", "appraisal_cycle")) {
      TestTenancy.admin().sql("delete from t_" + SOUTH + "." + table).update();
    }
  }

  @Test
  @Proves("TR-5")
  void advice_follows_the_work_type_and_says_why() {
    var officer = TargetApi.officer(SOUTH);
    var input =
        input(
            "community",
            SOUTH_VILLAGE,
            "person",
            secretary.at("/id").asString(),
            "type",
            "EXPERIENCED_LOW_EDUCATION",
            "reason",
            "初中文化，任职二十年");
    assertThat(
            reasons(
                payload(
                    officer, "workTypeAssess", ASSESSMENT, CycleApi.with(input, "reason", " "))))
        .containsExactly("TR-5.reason");
    var assessed = done(officer, "workTypeAssess", ASSESSMENT, input);
    assertThat(assessed.at("/advice").findValuesAsString("form")).contains("IN_SERVICE_DEGREE");
    assertThat(assessed.at("/advice").findValuesAsString("because")).containsOnly("LOW_EDUCATION");
    assertThat(assessed.at("/grade").isNull()).isTrue();
    var stale = payload(officer, "workTypeAssess", ASSESSMENT, input);
    assertThat(stale.at("/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");
    var field =
        "workAssessments(filter: {person: {eq: \"" + secretary.at("/id").asString() + "\"}})";
    for (String code : List.of(COUNTY, SOUTH, SOUTH_VILLAGE)) {
      var token = code.equals(COUNTY) ? organiser() : officer;
      assertThat(list(token, code, field, "type advice { topic }")).as(code).hasSize(1);
    }
  }
}
