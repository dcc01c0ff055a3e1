package dev.jiceng.api;

import static dev.jiceng.api.ElectionApi.begin;
import static dev.jiceng.api.ElectionApi.clerk;
import static dev.jiceng.api.ElectionApi.done;
import static dev.jiceng.api.ElectionApi.officer;
import static dev.jiceng.api.ElectionApi.on;
import static dev.jiceng.api.ElectionApi.payload;
import static dev.jiceng.api.ElectionApi.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.roster.IdNumbers;
import dev.jiceng.shared.Proves;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The roll of an election over HTTP, from registration to its supplements (VE-4, VE-15). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ElectionRollTest {
  private static final String COMMUNITY = "610725001003";
  private static final int VOTERS = 6;

  private final List<String> people = ElectionApi.people(10);
  private final String clerk = clerk("election-clerk", "选举干事");
  private JsonNode election = TestApi.JSON.readTree("{}");
  private String objection = "";

  @BeforeAll
  void adopted() {
    ElectionApi.secretary(COMMUNITY, people.getLast());
    election = done(officer(), "Begin", begin(COMMUNITY, "lecture-2020"));
    election = done(officer(), "FormCommittee", ElectionApi.form(election, people, 7));
    var seats = List.of(Map.of("post", "CHAIR", "seats", 1), Map.of("post", "MEMBER", "seats", 2));
    var method =
        on(
            election,
            "2021-01-06",
            "adoptedByAssembly",
            true,
            "publishedOn",
            "2021-01-07",
            "pollingDay",
            "2021-02-20",
            "contests",
            seats);
    election = done(officer(), "AdoptMethod", method);
  }

  private static Map<String, Object> line(int serial) {
    return Map.of(
        "name",
        "选民" + serial,
        "idNumber",
        IdNumbers.of("19810203", serial),
        "residence",
        "户籍在本村并居住");
  }

  private JsonNode register(int from, int count) {
    var rows = IntStream.range(from, from + count).mapToObj(ElectionRollTest::line).toList();
    var input = Map.of("election", election.at("/id").asString(), "rows", rows);
    var reply =
        TargetApi.api()
            .query(
                clerk,
                """
                mutation($input: VoterImportInput!) {
                  voterImport(input: $input) {
                    imported rowErrors { reason } userErrors { ... on RuleViolation { reason } }
                  }
                }
                """,
                Map.of("input", input));
    return TargetApi.payload(reply, "voterImport");
  }

  private JsonNode roll() {
    return asked(
            """
            query($code: DivisionCode!) { area(code: $code) { voterRolls {
              nodes { phase voters publishedOn publishedVoters frozenOn frozenVoters frozenHash }
            } } }
            """)
        .at("/voterRolls/nodes/0");
  }

  private String voter(String name) {
    return asked(
            """
            query($code: DivisionCode!) { area(code: $code) {
              voters(filter: {name: {eq: "%s"}}) { nodes { id } }
            } }
            """
                .formatted(name))
        .at("/voters/nodes/0/id")
        .asString();
  }

  private JsonNode asked(String document) {
    var reply = TargetApi.api().query(clerk, document, Map.of("code", COMMUNITY));
    assertThat(reply.at("/errors").isMissingNode()).as("%s", reply.raw().body()).isTrue();
    return reply.at("/data/area");
  }

  private static String forbidden(String role, String mutation, Map<String, ?> input) {
    return TargetApi.api()
        .query(
            clerk(role, "某人"),
            "mutation($input: CommitteeElection%1$sInput!) {"
                .concat(" committeeElection%1$s(input: $input) { election { id } } }")
                .formatted(mutation),
            Map.of("input", input))
        .code();
  }

  private static Map<String, Object> dry(Map<String, Object> input) {
    var trial = new LinkedHashMap<>(input);
    trial.put("dryRun", true);
    return trial;
  }

  @Test
  @Order(1)
  @Proves("VE-4")
  void the_roll_is_published_with_the_count_it_has_and_closed_for_registration() {
    var publish = on(election, "2021-01-15");
    assertThat(reasons(payload(clerk, "PublishRoll", publish, null)))
        .containsExactly("VE-4.voters");
    assertThat(register(10, VOTERS).at("/imported").asInt()).isEqualTo(VOTERS);
    var late = on(election, "2021-02-01");
    assertThat(reasons(payload(clerk, "PublishRoll", late, null)))
        .containsExactly("VE-4.publishedBefore");
    assertThat(done(clerk, "PublishRoll", dry(publish)).at("/registeredVoters").asInt())
        .isEqualTo(VOTERS);
    assertThat(roll().at("/phase").asString()).isEqualTo("OPEN");
    election = payload(clerk, "PublishRoll", publish, "roll-publish").at("/election");
    var again = payload(clerk, "PublishRoll", publish, "roll-publish").at("/election");
    assertThat(again.at("/version")).isEqualTo(election.at("/version"));
    assertThat(roll().at("/publishedVoters").asInt()).isEqualTo(VOTERS);
    assertThat(reasons(register(30, 1))).containsExactly("VE-4.published");
  }

  @Test
  @Order(2)
  @Proves({"VE-4", "W-1"})
  void an_objection_is_raised_in_its_days_and_once_for_one_key() {
    var input = on(election, "2021-01-16", "about", "选民40", "raisedBy", "李四", "reason", "漏登");
    var blank = new LinkedHashMap<>(input);
    blank.put("reason", " ");
    assertThat(reasons(payload(clerk, "Object", blank, null))).containsExactly("VE-4.objection");
    var stranger = new LinkedHashMap<>(input);
    stranger.put("voter", "nobody");
    assertThat(reasons(payload(clerk, "Object", stranger, null))).containsExactly("VE-4.noEntry");
    var late = new LinkedHashMap<>(input);
    late.put("on", "2021-01-21");
    assertThat(reasons(payload(clerk, "Object", late, null))).containsExactly("VE-4.window");
    election = payload(clerk, "Object", input, "roll-object").at("/election");
    var again = payload(clerk, "Object", input, "roll-object").at("/election");
    assertThat(again.at("/openObjections").size()).isEqualTo(1);
    assertThat(again.at("/version")).isEqualTo(election.at("/version"));
    objection = election.at("/openObjections/0/id").asString();
    assertThat(election.at("/openObjections/0/about").asString()).isEqualTo("选民40");
  }

  private void nominated() {
    var nomination =
        Map.of(
            "contest", election.at("/contests/0/id").asString(),
            "person", people.getLast(),
            "nominator", people.getLast(),
            "way", "RECOMMENDED");
    var input = on(election, "2021-01-16", "nominations", List.of(nomination));
    election = done(officer(), "Nominate", input);
  }

  @Test
  @Order(3)
  @Proves({"VE-4", "VE-15"})
  void nothing_is_frozen_in_the_days_of_objection_or_before_every_ruling() {
    nominated();
    assertThat(reasons(payload(clerk, "FreezeRoll", on(election, "2021-01-20"), null)))
        .containsExactly("VE-15.windowOpen", "VE-4.objectionsOpen");
    assertThat(reasons(payload(clerk, "FreezeRoll", on(election, "2021-01-21"), null)))
        .containsExactly("VE-4.objectionsOpen");
    assertThat(roll().at("/phase").asString()).isEqualTo("PUBLISHED");
  }

  @Test
  @Order(4)
  @Proves("VE-4")
  void a_ruling_changes_the_roll_by_one_voter_and_ends_the_objection() {
    var ruling =
        on(
            election,
            "2021-01-17",
            "objection",
            objection,
            "ruling",
            "情况属实，予以补登",
            "amendment",
            Map.of("add", line(40)));
    var unsaid = new LinkedHashMap<>(ruling);
    unsaid.put("ruling", " ");
    assertThat(reasons(payload(clerk, "Rule", unsaid, null))).containsExactly("VE-4.ruling");
    var listed = new LinkedHashMap<>(ruling);
    listed.put("amendment", Map.of("add", line(10)));
    assertThat(reasons(payload(clerk, "Rule", listed, null))).containsExactly("VE-4.listed");
    assertThat(roll().at("/voters").asInt()).isEqualTo(VOTERS);
    election = payload(clerk, "Rule", ruling, "roll-rule").at("/election");
    payload(clerk, "Rule", ruling, "roll-rule");
    assertThat(election.at("/openObjections").size()).isZero();
    assertThat(election.at("/registeredVoters").asInt()).isEqualTo(VOTERS + 1);
    assertThat(roll().at("/voters").asInt()).isEqualTo(VOTERS + 1);
  }

  @Test
  @Order(5)
  @Proves("VE-4")
  void a_ruling_is_about_the_entry_that_was_objected_to() {
    var wrong =
        on(
            election,
            "2021-01-18",
            "about",
            "选民11",
            "voter",
            voter("选民11"),
            "raisedBy",
            "王五",
            "reason",
            "已迁出");
    election = done(clerk, "Object", wrong);
    var ruling = new LinkedHashMap<String, Object>(on(election, "2021-01-19"));
    ruling.put("objection", election.at("/openObjections/0/id").asString());
    ruling.put("ruling", "除名");
    ruling.put("amendment", Map.of("remove", voter("选民12")));
    assertThat(reasons(payload(clerk, "Rule", ruling, null))).containsExactly("VE-4.otherEntry");
    ruling.put("amendment", Map.of("remove", voter("选民11")));
    election = done(clerk, "Rule", ruling);
    assertThat(roll().at("/voters").asInt()).isEqualTo(VOTERS);
  }

  @Test
  @Order(6)
  @Proves("VE-15")
  void the_roll_is_frozen_by_count_and_hash() {
    var early = on(election, "2021-01-20");
    assertThat(reasons(payload(clerk, "FreezeRoll", early, null)))
        .containsExactly("VE-15.windowOpen");
    assertThat(reasons(payload(clerk, "SupplementRoll", supplement("2021-01-20", "漏登"), null)))
        .containsExactly("VE-15.notNow");
    var freeze = on(election, "2021-01-21");
    election = payload(clerk, "FreezeRoll", freeze, "roll-freeze").at("/election");
    var again = payload(clerk, "FreezeRoll", freeze, "roll-freeze").at("/election");
    assertThat(again.at("/version")).isEqualTo(election.at("/version"));
    assertThat(roll().at("/frozenVoters").asInt()).isEqualTo(VOTERS);
    assertThat(roll().at("/frozenHash").asString()).isEqualTo(hash());
    assertThat(reasons(register(30, 1))).containsExactly("VE-15.frozen");
  }

  /** The hash as anybody can compute it from the ids. */
  private static String hash() {
    return TestTenancy.admin()
        .sql(
            """
            select encode(sha256(convert_to('jiceng-roll/1' || e'\\n'
              || string_agg(id || e'\\n', '' order by id::text collate "C"), 'UTF8')), 'hex')
            from t_610725001.voter where standing = 'LISTED' and election =
              (select id from county_610725.voter_roll where community = :community)\
            """)
        .param("community", COMMUNITY)
        .query(String.class)
        .single();
  }

  private Map<String, Object> supplement(String day, String reason) {
    return on(election, day, "amendment", Map.of("add", line(41)), "reason", reason);
  }

  @Test
  @Order(7)
  @Proves({"VE-15", "W-1"})
  void a_supplement_has_its_reason_and_leaves_what_was_frozen() {
    String frozen = roll().at("/frozenHash").asString();
    assertThat(reasons(payload(clerk, "SupplementRoll", supplement("2021-01-22", " "), null)))
        .containsExactly("VE-15.reason");
    var input = supplement("2021-01-22", "退伍返乡");
    var answers = new ArrayList<JsonNode>();
    for (int i = 0; i < 2; i++) {
      answers.add(payload(clerk, "SupplementRoll", input, "roll-supplement").at("/election"));
    }
    assertThat(answers.getLast().at("/version")).isEqualTo(answers.getFirst().at("/version"));
    assertThat(answers.getLast().at("/registeredVoters").asInt()).isEqualTo(VOTERS + 1);
    assertThat(roll().at("/voters").asInt()).isEqualTo(VOTERS + 1);
    assertThat(roll().at("/frozenVoters").asInt()).isEqualTo(VOTERS);
    assertThat(roll().at("/frozenHash").asString()).isEqualTo(frozen);
  }

  @Test
  @Order(8)
  void nobody_does_what_is_not_theirs() {
    var day = on(election, "2021-01-23");
    for (String act : List.of("PublishRoll", "FreezeRoll")) {
      assertThat(forbidden("tally-clerk", act, day)).as(act).isEqualTo("FORBIDDEN");
    }
    assertThat(forbidden("village-clerk", "FreezeRoll", day)).isEqualTo("FORBIDDEN");
    assertThat(forbidden("village-clerk", "SupplementRoll", supplement("2021-01-23", "漏登")))
        .isEqualTo("FORBIDDEN");
    var objection = on(election, "2021-01-23", "about", "某人", "raisedBy", "某人", "reason", "漏登");
    assertThat(forbidden("tally-clerk", "Object", objection)).isEqualTo("FORBIDDEN");
    var ruling = on(election, "2021-01-23", "objection", "none", "ruling", "不成立");
    assertThat(forbidden("tally-clerk", "Rule", ruling)).isEqualTo("FORBIDDEN");
  }
}
