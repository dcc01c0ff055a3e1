package dev.jiceng.api;

import static dev.jiceng.api.RosterApi.VILLAGE;
import static dev.jiceng.api.RosterApi.begin;
import static dev.jiceng.api.RosterApi.body;
import static dev.jiceng.api.RosterApi.done;
import static dev.jiceng.api.RosterApi.officer;
import static dev.jiceng.api.RosterApi.on;
import static dev.jiceng.api.RosterApi.person;
import static dev.jiceng.api.RosterApi.post;
import static dev.jiceng.api.RosterApi.reasons;
import static dev.jiceng.api.RosterApi.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The roster written through the API. */
class RosterWriteTest {
  private static long outbox(String kind) {
    return TestTenancy.admin()
        .sql("select count(*) from t_610725102.outbox where kind = :kind")
        .param("kind", kind)
        .query(Long.class)
        .single();
  }

  @Test
  @Proves({"PD-1", "PD-6", "A-1", "W-4"})
  void a_body_a_post_a_person_and_a_membership_from_beginning_to_end() {
    long before = RosterApi.audited("membershipBegin");
    long events = outbox("MembershipBegan");
    var body = body("PARTY_BRANCH");
    assertThat(body.at("/version").asInt()).isEqualTo(1);
    var renamed = done("organizationUpdate", on(body, "name", "柳营村党支部"));
    assertThat(renamed.at("/name").asString()).isEqualTo("柳营村党支部");
    var post = post(body, "SECRETARY", 1);
    assertThat(post.at("/lead").asBoolean()).isTrue();
    var person = done("personCreate", person("gender", "FEMALE", "skills", List.of("会计")));
    var held = done("membershipBegin", begin(person, post, "2024-11-08"));
    assertThat(held.at("/person/name").asString()).isEqualTo("李秀英");
    assertThat(held.at("/organization/name").asString()).isEqualTo("柳营村党支部");
    assertThat(held.at("/community/code").asString()).isEqualTo(VILLAGE);
    var changed = done("postUpdate", on(post, "title", "党支部书记", "seats", 1));
    assertThat(changed.at("/holders/0/person/name").asString()).isEqualTo("李秀英");
    var ended = done("membershipEnd", on(held, "on", "2025-11-08", "reason", "RESIGNED"));
    assertThat(ended.at("/endReason").asString()).isEqualTo("RESIGNED");
    assertThat(ended.at("/version").asInt()).isEqualTo(2);
    var dissolved = done("organizationDissolve", on(renamed, "on", "2025-12-01"));
    assertThat(dissolved.at("/dissolvedOn").asString()).isEqualTo("2025-12-01");
    assertThat(RosterApi.audited("membershipBegin")).isEqualTo(before + 1);
    assertThat(outbox("MembershipBegan")).isEqualTo(events + 1);
  }

  @Test
  @Proves("TR-4")
  void a_person_is_read_as_written_by_node_and_in_the_list() {
    var person =
        done(
            "personCreate",
            person(
                "name", "岩温",
                "gender", "MALE",
                "ethnicity", "DAI",
                "education", "SENIOR_SECONDARY",
                "politicalStatus", "PARTY_MEMBER",
                "origin", "VETERAN",
                "skills", List.of("种植", "调解")));
    var changed = done("personUpdate", on(person, "name", "岩温", "education", "BACHELOR"));
    assertThat(changed.at("/version").asInt()).isEqualTo(2);
    assertThat(changed.at("/profile/education").asString()).isEqualTo("BACHELOR");
    assertThat(changed.at("/profile/ethnicity").isNull()).isTrue();
    TestApi.Reply list =
        TargetApi.api()
            .query(
                TargetApi.supervisor(),
                """
                { area(code: "610725") { people(filter: {name: {eq: "岩温"}}) {
                    nodes { version profile { education gender } memberships { id } kin { id } } } } }
                """);
    var read = list.at("/data/area/people/nodes/0");
    assertThat(read.at("/version").asInt()).as(list.raw().body()).isEqualTo(2);
    assertThat(read.at("/profile/education").asString()).isEqualTo("BACHELOR");
    var byNode = RosterApi.read(TargetApi.supervisor(), person);
    assertThat(byNode.at("/data/person/profile/education").asString()).isEqualTo("BACHELOR");
  }

  @ParameterizedTest
  @CsvSource({
    "birthDate, 1980-02-31",
    "birthDate, yesterday",
    "ethnicity, 99",
    "ethnicity, MARTIAN",
    "education, 20",
    "gender, X",
    "township, 61072x"
  })
  @Proves("TR-4")
  void input_of_the_wrong_form_is_refused_before_any_sql(String field, String value) {
    TargetApi.api().instruments().reset();
    TestApi.Reply reply = RosterApi.send(officer(), "personCreate", person(field, value), null);
    assertThat(reply.code()).isEqualTo("BAD_USER_INPUT");
    assertThat(TargetApi.api().instruments().statements()).isEmpty();
    assertThat(reply.raw().body()).doesNotContain("Exception", "dev.jiceng");
  }

  @Test
  @Proves({"PD-6", "Q-8", "PD-2", "C-4", "C-17"})
  void every_rule_that_forbids_a_membership_is_told() {
    var committee = committee();
    var chair = post(committee, "CHAIR", 1);
    var members = post(committee, "MEMBER", 3);
    var person = done("personCreate", person());
    done("membershipBegin", begin(person, members, "2024-11-08"));
    assertThat(reasons("membershipBegin", begin(person, members, "2025-01-01")))
        .containsExactly("PD-6.holds");
    var unborn = done("personCreate", person("birthDate", "2025-01-01"));
    assertThat(reasons("membershipBegin", begin(unborn, members, "2024-11-08")))
        .containsExactly("PD-6.born");
    var young = done("personCreate", person("birthDate", "2010-01-01"));
    assertThat(reasons("membershipBegin", begin(young, members, "2024-11-08")))
        .containsExactly("Q-8.age");
    done("membershipBegin", begin(done("personCreate", person()), chair, "2024-11-08"));
    var other = done("personCreate", person());
    assertThat(reasons("membershipBegin", begin(other, chair, "2025-01-01")))
        .containsExactly("C.seats");
    var kinship =
        Map.of(
            "person", person.at("/id").asString(),
            "relative", other.at("/id").asString(),
            "kind", "SPOUSE");
    var kin = done("kinshipRecord", kinship);
    assertThat(kin.at("/relative/kin/0/kind").asString()).isEqualTo("SPOUSE");
    assertThat(reasons("membershipBegin", begin(other, members, "2025-01-01")))
        .containsExactly("C-17.kin");
    assertThat(reasons("kinshipRecord", kinship)).containsExactly("C-17.known");
  }

  /** The village's only one: another test's is dissolved first. */
  private static JsonNode committee() {
    TestTenancy.admin()
        .sql(
            "update t_610725102.organization set dissolved_on = '2000-01-01'"
                + " where kind = 'VILLAGERS_COMMITTEE' and dissolved_on is null")
        .update();
    return body("VILLAGERS_COMMITTEE");
  }

  @Test
  @Proves("Q-8")
  void what_only_warns_comes_with_what_was_done() {
    var post = post(body("PARTY_BRANCH"), "MEMBER", 1);
    var nobody = Map.of("township", RosterApi.TOWNSHIP, "name", "无名");
    var person = done("personCreate", nobody);
    var payload =
        RosterApi.payload(officer(), "membershipBegin", begin(person, post, "2024-11-08"));
    assertThat(payload.at("/membership/id").asString()).isNotBlank();
    assertThat(payload.at("/userErrors/0/reason").asString()).isEqualTo("Q-8.unknown");
    assertThat(payload.at("/userErrors/0/severity").asString()).isEqualTo("ADVISORY");
  }

  @Test
  @Proves("W-1")
  void the_same_key_twice_makes_one_person_and_another_input_is_a_conflict() {
    String key = UUID.randomUUID().toString();
    var input = person("name", "同名" + key);
    var first =
        TargetApi.payload(RosterApi.send(officer(), "personCreate", input, key), "personCreate");
    var second =
        TargetApi.payload(RosterApi.send(officer(), "personCreate", input, key), "personCreate");
    assertThat(first.at("/person/id").asString()).isNotBlank();
    assertThat(second.at("/person")).isEqualTo(first.at("/person"));
    assertThat(named("同名" + key)).isEqualTo(1);
    var other = with(input, "birthDate", "1981-05-01");
    var conflict =
        TargetApi.payload(RosterApi.send(officer(), "personCreate", other, key), "personCreate");
    assertThat(conflict.at("/userErrors/0/__typename").asString()).isEqualTo("IdempotencyConflict");
  }

  private static long named(String name) {
    return TestTenancy.admin()
        .sql("select count(*) from t_610725102.person where name = :name")
        .param("name", name)
        .query(Long.class)
        .single();
  }

  @Test
  @Proves("W-2")
  void an_old_version_is_refused_with_the_person_as_they_stand() {
    var person = done("personCreate", person());
    done("personUpdate", on(person, "name", "李英"));
    var payload = RosterApi.payload(officer(), "personUpdate", on(person, "name", "李华"));
    var error = payload.at("/userErrors/0");
    assertThat(error.at("/__typename").asString()).isEqualTo("StaleVersion");
    assertThat(error.at("/current/version").asInt()).isEqualTo(2);
    assertThat(error.at("/current/name").asString()).isEqualTo("李英");
  }

  @Test
  void a_dry_run_answers_what_would_be_and_changes_nothing() {
    String name = "试办" + UUID.randomUUID();
    var would = done("personCreate", person("name", name, "dryRun", true));
    assertThat(would.at("/profile/birthDate").asString()).isEqualTo("1980-05-01");
    assertThat(named(name)).isZero();
    var post = post(body("PARTY_BRANCH"), "MEMBER", 1);
    var person = done("personCreate", person());
    done("membershipBegin", with(begin(person, post, "2024-11-08"), "dryRun", true));
    var unheld = done("postUpdate", on(post, "title", "委员", "seats", 1));
    assertThat(unheld.at("/holders").size()).isZero();
  }

  @Test
  @Proves("I-4")
  void foreign_and_unknown_look_the_same() {
    var post = post(body("PARTY_BRANCH"), "MEMBER", 1);
    var person = done("personCreate", person());
    String neighbour = TargetApi.officer("610725101");
    for (var input :
        List.of(
            on(person, "name", "李华"),
            on(
                person,
                "id",
                TargetApi.globalId("Person", "610725101", new UUID(7, 7)),
                "name",
                "李"),
            on(person, "id", "garbage", "name", "李华"),
            on(person, "id", post.at("/id").asString(), "name", "李华"))) {
      var payload = RosterApi.payload(neighbour, "personUpdate", input);
      assertThat(payload.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
      assertThat(payload.at("/userErrors/0/path/0").asString()).isEqualTo("id");
    }
    var foreign = RosterApi.payload(neighbour, "personCreate", person());
    var unknown = RosterApi.payload(neighbour, "personCreate", person("township", "610725199"));
    var county = RosterApi.payload(neighbour, "personCreate", person("township", "610725"));
    assertThat(foreign).isEqualTo(unknown).isEqualTo(county);
    assertThat(foreign.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
    var theirs =
        TargetApi.globalId("Person", "610725101", TargetApi.settle("610725101001").chair.id());
    var borrowed =
        RosterApi.payload(
            officer(),
            "membershipBegin",
            with(begin(person, post, "2024-11-08"), "person", theirs));
    assertThat(borrowed.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
  }

  @Test
  @Proves("I-4")
  void who_only_reads_or_supervises_cannot_write() {
    var input = person();
    for (String token :
        List.of(
            TargetApi.supervisor(),
            TargetApi.clerk(VILLAGE),
            TargetApi.token("security-admin", "/61/6107/610725/610725102"))) {
      TargetApi.api().instruments().reset();
      assertThat(RosterApi.send(token, "personCreate", input, null).code()).isEqualTo("FORBIDDEN");
      assertThat(TargetApi.api().instruments().statements()).isEmpty();
    }
  }

  @Test
  @Proves({"W-5", "C-1"})
  void of_those_who_race_for_one_seat_one_gets_it() {
    var post = post(body("PARTY_BRANCH"), "SECRETARY", 1);
    List<JsonNode> people = Stream.generate(() -> done("personCreate", person())).limit(6).toList();
    var payloads =
        people.stream()
            .map(person -> begin(person, post, "2024-11-08"))
            .map(input ->
                CompletableFuture.supplyAsync(
                    () -> RosterApi.payload(officer(), "membershipBegin", input)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(payloads).filteredOn(payload -> payload.at("/userErrors").isEmpty()).hasSize(1);
    assertThat(payloads)
        .filteredOn(payload -> !payload.at("/userErrors").isEmpty())
        .allMatch(p -> p.at("/userErrors/0/reason").asString().equals("C.seats"));
  }
}
