package dev.jiceng.api;

import static dev.jiceng.api.RosterApi.admin;
import static dev.jiceng.api.RosterApi.done;
import static dev.jiceng.api.RosterApi.officer;
import static dev.jiceng.api.RosterApi.on;
import static dev.jiceng.api.RosterApi.person;
import static dev.jiceng.api.RosterApi.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.roster.Gender;
import dev.jiceng.roster.IdNumbers;
import dev.jiceng.shared.Proves;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** National id number and phone: sealed, masked, shown in clear to few (A-2, TR-4). */
@ExtendWith(OutputCaptureExtension.class)
class RosterIdentityTest {
  private static final String PHONE = "13812345678";
  private final String number = IdNumbers.next("19800501", Gender.FEMALE);

  private Map<String, Object> identified() {
    return person("gender", "FEMALE", "idNumber", number, "phone", PHONE);
  }

  private static JsonNode reveal(String token, JsonNode person, String reason) {
    var input = Map.of("person", person.at("/id").asString(), "reason", reason);
    return RosterApi.payload(token, "personIdentifiersReveal", input);
  }

  @Test
  @Proves("A-2")
  void an_officer_sees_masks_and_an_administrator_who_says_why_sees_all() {
    var person = done("personCreate", identified());
    assertThat(person.at("/identifiers/idNumber").asString())
        .isEqualTo("6107**********" + number.substring(14));
    assertThat(person.at("/identifiers/phone").asString()).isEqualTo("138****5678");
    long before = RosterApi.audited("personIdentifiersReveal");
    assertThat(reveal(admin(), person, " ").at("/userErrors/0/reason").asString())
        .isEqualTo("TR-4.reason");
    assertThat(RosterApi.audited("personIdentifiersReveal")).isEqualTo(before);
    var shown = reveal(admin(), person, "办理养老保险");
    assertThat(shown.at("/identifiers/idNumber").asString()).isEqualTo(number);
    assertThat(shown.at("/identifiers/phone").asString()).isEqualTo(PHONE);
    assertThat(RosterApi.audited("personIdentifiersReveal")).isEqualTo(before + 1);
    assertThat(
            TestTenancy.admin()
                .sql(
                    "select reason from t_610725102.audit_entry"
                        + " where action = 'personIdentifiersReveal' order by number desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo("办理养老保险");
  }

  @Test
  @Proves({"A-2", "A-5", "I-4"})
  void nobody_else_sees_them() {
    var person = done("personCreate", identified());
    var input = Map.of("person", person.at("/id").asString(), "reason", "查询");
    for (String token :
        List.of(
            officer(),
            TargetApi.supervisor(),
            TargetApi.token("security-admin", "/61/6107/610725/610725102"),
            TargetApi.token("county-organization-officer", "/61/6107/610725"))) {
      assertThat(RosterApi.send(token, "personIdentifiersReveal", input, null).code())
          .isEqualTo("FORBIDDEN");
    }
    String masked = "query($id: ID!) { node(id: $id) { ... on Person { identifiers { phone } } } }";
    for (String token : List.of(TargetApi.supervisor(), TargetApi.clerk(RosterApi.VILLAGE))) {
      var reply = TargetApi.api().query(token, masked, Map.of("id", person.at("/id").asString()));
      assertThat(reply.at("/data/node/identifiers").isObject()).isFalse();
      assertThat(reply.raw().body()).doesNotContain(PHONE, "138****5678");
    }
    var neighbour =
        RosterApi.payload(TargetApi.admin("610725101"), "personIdentifiersReveal", input);
    assertThat(neighbour.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
    assertThat(neighbour.at("/identifiers").isNull()).isTrue();
  }

  private static JsonNode lookUp(String token, String number, String reason) {
    var input = Map.of("township", RosterApi.TOWNSHIP, "idNumber", number, "reason", reason);
    return RosterApi.payload(token, "personLookUp", input);
  }

  @Test
  @Proves("A-2")
  void whoever_may_see_masks_finds_who_has_a_number_and_says_why() {
    var person = done("personCreate", identified());
    long before = RosterApi.audited("personLookUp");
    var found = lookUp(officer(), number.toLowerCase(), "核对身份");
    assertThat(found.at("/person/id")).isEqualTo(person.at("/id"));
    assertThat(found.toString()).doesNotContain(number, PHONE);
    assertThat(RosterApi.audited("personLookUp")).isEqualTo(before + 1);
    assertThat(lookUp(officer(), "123", " ").at("/userErrors").findValuesAsString("reason"))
        .containsExactly("TR-4.idForm", "TR-4.reason");
    var nobodys = IdNumbers.next("19800501", Gender.FEMALE);
    assertThat(lookUp(officer(), nobodys, "核对身份").at("/userErrors/0/code").asString())
        .isEqualTo("NOT_FOUND");
    assertThat(
            lookUp(TargetApi.admin("610725101"), number, "核对身份")
                .at("/userErrors/0/code")
                .asString())
        .isEqualTo("NOT_FOUND");
    var input = Map.of("township", RosterApi.TOWNSHIP, "idNumber", number, "reason", "查询");
    for (String token : List.of(TargetApi.supervisor(), TargetApi.clerk(RosterApi.VILLAGE))) {
      assertThat(RosterApi.send(token, "personLookUp", input, null).code()).isEqualTo("FORBIDDEN");
    }
  }

  @Test
  @Proves({"A-2", "ID-5"})
  void whoever_signed_in_long_ago_signs_in_again_before_they_see_them() {
    var person = done("personCreate", identified());
    var admin =
        TargetApi.api()
            .issuer
            .claims(List.of("township-admin"), "/61/6107/610725/610725102")
            .claim("auth_time", Instant.now().minusSeconds(6 * 60).getEpochSecond());
    var input = Map.of("person", person.at("/id").asString(), "reason", "办理养老保险");
    var token = TargetApi.api().issuer.sign(admin.build());
    var reply = RosterApi.send(token, "personIdentifiersReveal", input, null);
    assertThat(reply.code()).isEqualTo("SIGN_IN_AGAIN");
    assertThat(reply.raw().body()).doesNotContain(number, PHONE);
  }

  @Test
  @Proves({"A-2", "A-3"})
  void they_are_in_no_answer_no_log_and_no_table(CapturedOutput output) {
    String key = UUID.randomUUID().toString();
    var created = RosterApi.send(officer(), "personCreate", identified(), key);
    var person = created.at("/data/personCreate/person");
    var replies =
        List.of(
            created,
            RosterApi.send(officer(), "personCreate", identified(), key),
            RosterApi.send(officer(), "personCreate", identified(), null),
            RosterApi.send(
                officer(), "personUpdate", on(person, "name", "李", "phone", PHONE), null),
            RosterApi.send(
                officer(), "personCreate", person("gender", "MALE", "idNumber", number), null),
            RosterApi.send(
                officer(), "personCreate", person("idNumber", List.of(number, PHONE)), null),
            RosterApi.read(TargetApi.supervisor(), person),
            TargetApi.api()
                .query(
                    officer(),
                    "mutation { personCreate(input: {township: 1, idNumber: \"%s\"}) { person { id } } }"
                        .formatted(number)));
    assertThat(replies).allMatch(reply -> !reply.raw().body().contains(number));
    assertThat(replies).allMatch(reply -> !reply.raw().body().contains(PHONE));
    assertThat(output.getAll()).doesNotContain(number, PHONE);
    assertThat(everythingStored()).contains(person.at("/name").asString());
    assertThat(everythingStored()).doesNotContain(number, PHONE, number.substring(6, 17));
  }

  /** Every row of every table of the township and its county, as text. */
  private static String everythingStored() {
    var admin = TestTenancy.admin();
    var tables =
        admin
            .sql(
                """
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname in ('t_610725102', 'county_610725')
                """)
            .query(String.class)
            .list();
    return tables.stream()
        .flatMap(
            table -> admin.sql("select t::text from " + table + " t").query(String.class).stream())
        .reduce("", (all, row) -> all + row + "\n");
  }

  @Test
  @Proves("TR-4")
  void the_same_number_twice_is_a_duplicate_of_who_has_it() {
    var person = done("personCreate", identified());
    var payload = RosterApi.payload(officer(), "personCreate", identified());
    assertThat(payload.at("/userErrors/0/__typename").asString()).isEqualTo("DuplicateRecord");
    assertThat(payload.at("/userErrors/0/path/0").asString()).isEqualTo("idNumber");
    assertThat(payload.at("/userErrors/0/existing/id")).isEqualTo(person.at("/id"));
    var elsewhere =
        RosterApi.payload(
            TargetApi.officer("610725101"),
            "personCreate",
            RosterApi.with(identified(), "township", "610725101"));
    assertThat(elsewhere.at("/userErrors").size()).as("%s", elsewhere).isZero();
  }

  @Test
  @Proves({"W-5", "TR-4"})
  void of_those_who_race_with_one_number_one_is_taken_in() {
    var payloads =
        Stream.generate(this::identified)
            .limit(6)
            .map(input ->
                CompletableFuture.supplyAsync(
                    () -> RosterApi.payload(officer(), "personCreate", input)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(payloads).filteredOn(payload -> payload.at("/userErrors").isEmpty()).hasSize(1);
    assertThat(payloads)
        .filteredOn(payload -> !payload.at("/userErrors").isEmpty())
        .allMatch(p -> p.at("/userErrors/0/__typename").asString().equals("DuplicateRecord"));
  }

  @Test
  @Proves("TR-4")
  void a_number_that_does_not_fit_is_refused() {
    assertThat(reasons("personCreate", person("idNumber", number, "birthDate", "1980-05-02")))
        .containsExactly("TR-4.idBirth");
    assertThat(reasons("personCreate", person("idNumber", "123", "phone", "1")))
        .containsExactly("TR-4.idForm", "TR-4.phone");
  }
}
