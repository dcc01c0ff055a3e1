package dev.jiceng.api;

import static dev.jiceng.api.RollApi.clerk;
import static dev.jiceng.api.RollApi.number;
import static dev.jiceng.api.RollApi.payload;
import static dev.jiceng.api.RollApi.reasons;
import static dev.jiceng.api.RollApi.voter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.roster.IdNumbers;
import dev.jiceng.shared.Proves;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Voters over the API (VE-4, Q-8). */
class RollTest {
  private final String village = RollApi.VILLAGE;
  private final String election = RollApi.election(village);

  @Test
  @Proves({"VE-4", "A-2"})
  void a_voter_is_registered_and_shown_masked() {
    String number = number();
    var voter = payload(clerk(village), "voterRegister", voter(election, number)).at("/voter");
    assertThat(voter.at("/standing").asString()).isEqualTo("LISTED");
    assertThat(voter.at("/idNumber").asString()).isEqualTo("6107**********" + number.substring(14));
    assertThat(voter.at("/birthDate").asString()).isEqualTo("1970-01-01");
    var reply =
        RollApi.query(
            RollApi.token("election-clerk", "610725101"),
            """
            query($code: DivisionCode!, $election: ID!) {
              area(code: $code) {
                voters(filter: {election: {eq: $election}, residence: {eq: REGISTERED_AND_LIVING_HERE}}) {
                  totalCount nodes { id idNumber name }
                }
                voterAggregate(filter: {election: {eq: $election}}, groupBy: [STANDING]) {
                  groups { standing count }
                }
              }
            }
            """,
            Map.of("code", village, "election", election));
    assertThat(reply.at("/data/area/voters/totalCount").asInt()).as(reply.raw().body()).isOne();
    assertThat(reply.at("/data/area/voters/nodes/0/id")).isEqualTo(voter.at("/id"));
    assertThat(reply.at("/data/area/voterAggregate/groups/0/count").asInt()).isOne();
    assertThat(reply.raw().body()).doesNotContain(number);
  }

  @Test
  @Proves({"VE-4", "I-4"})
  void the_county_sees_numbers_and_no_voter() {
    var voter = payload(clerk(village), "voterRegister", voter(election, number())).at("/voter");
    var supervisor = RollApi.token("county-supervisor", "610725");
    String rolls =
        """
        query($code: DivisionCode!) { area(code: $code) {
          voterRolls(filter: {community: {eq: "610725101201"}}) { nodes { election voters phase } }
        } }
        """;
    for (String code : List.of("610725", "610725101", village)) {
      var reply = RollApi.query(supervisor, rolls, Map.of("code", code));
      assertThat(reply.at("/data/area/voterRolls/nodes").findValuesAsString("election"))
          .contains(election);
    }
    String voters = "query($code: DivisionCode!) { area(code: $code) { voters { nodes { id } } } }";
    assertThat(RollApi.query(supervisor, voters, Map.of("code", "610725101")).code())
        .isEqualTo("FORBIDDEN");
    var officer = RollApi.token("township-officer", "610725");
    assertThat(RollApi.query(officer, voters, Map.of("code", "610725")).code())
        .isEqualTo("FORBIDDEN");
    String node = "query($id: ID!) { node(id: $id) { id } }";
    var id = Map.of("id", voter.at("/id").asString());
    assertThat(RollApi.query(clerk(village), node, id).at("/data/node/id").asString()).isNotEmpty();
    for (String token : List.of(supervisor, clerk(RollApi.NEIGHBOURHOOD))) {
      assertThat(RollApi.query(token, node, id).at("/data/node").isNull()).isTrue();
    }
  }

  @Test
  @Proves({"VE-4", "I-4"})
  void a_double_is_shown_only_to_who_may_see_it() {
    String number = number();
    var voter = payload(clerk(village), "voterRegister", voter(election, number)).at("/voter");
    var again = payload(clerk(village), "voterRegister", voter(election, number));
    assertThat(again.at("/userErrors/0/existing/id")).isEqualTo(voter.at("/id"));
    for (String other : List.of(RollApi.NEIGHBOURHOOD, RollApi.FAR_VILLAGE)) {
      var input = voter(RollApi.election(other), number);
      var refused = RollApi.send(clerk(other), "voterRegister", input, null);
      assertThat(reasons(refused.at("/data/voterRegister"))).containsExactly("VE-4.elsewhere");
      assertThat(refused.raw().body()).doesNotContain(village, "610725101", number);
    }
    var township = RollApi.token("election-clerk", "610725101");
    var seen =
        payload(township, "voterRegister", voter(RollApi.election(RollApi.NEIGHBOURHOOD), number));
    assertThat(seen.at("/userErrors/0/existing/id")).isEqualTo(voter.at("/id"));
  }

  @Test
  @Proves("Q-8")
  void who_may_not_vote_on_polling_day_is_refused() {
    String young = IdNumbers.of("20030321", 101);
    var input = voter(election, young, "politicalRights", false);
    assertThat(reasons(payload(clerk(village), "voterRegister", input)))
        .containsExactly("Q-8.votingAge", "Q-8.politicalRights");
    var newcomer = voter(election, number(), "residence", "LIVING_HERE_ONLY");
    assertThat(reasons(payload(clerk(village), "voterRegister", newcomer)))
        .containsExactly("VE-4.since");
  }

  @Test
  @Proves({"Q-8", "VE-4"})
  void who_is_away_declares_and_who_goes_is_taken_off_with_a_reason() {
    var away = voter(election, number(), "residence", "REGISTERED_ONLY");
    var entered = payload(clerk(village), "voterRegister", away);
    assertThat(reasons(entered)).containsExactly("Q-8.declaration");
    assertThat(entered.at("/userErrors/0/severity").asString()).isEqualTo("ADVISORY");
    assertThat(entered.at("/voter/standing").asString()).isEqualTo("AWAITING_DECLARATION");
    String id = entered.at("/voter/id").asString();
    var declared = payload(clerk(village), "voterDeclare", Map.of("id", id, "version", 1));
    assertThat(declared.at("/voter/standing").asString()).as("%s", declared).isEqualTo("LISTED");
    var stale = Map.of("id", id, "version", 1, "reason", "迁出");
    assertThat(payload(clerk(village), "voterRemove", stale).at("/userErrors/0/code").asString())
        .isEqualTo("STALE_VERSION");
    var blank = Map.of("id", id, "version", 2, "reason", " ");
    assertThat(reasons(payload(clerk(village), "voterRemove", blank)))
        .containsExactly("VE-4.reason");
    var removed =
        payload(clerk(village), "voterRemove", Map.of("id", id, "version", 2, "reason", "迁出"));
    assertThat(removed.at("/voter/standing").asString()).isEqualTo("REMOVED");
  }

  @Test
  @Proves("I-4")
  void a_foreign_election_is_not_found_and_others_may_not_register() {
    var input = voter(election, number());
    var foreign = payload(clerk(RollApi.NEIGHBOURHOOD), "voterRegister", input);
    assertThat(foreign.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
    assertThat(foreign.at("/userErrors/0/path/0").asString()).isEqualTo("election");
    for (String role : List.of("county-supervisor", "tally-clerk", "township-officer", "auditor")) {
      assertThat(RollApi.send(RollApi.token(role, village), "voterRegister", input, null).code())
          .isEqualTo("FORBIDDEN");
    }
  }

  @Test
  @Proves({"VE-4", "W-1"})
  void five_thousand_lines_are_imported_in_five_seconds_and_a_retry_does_nothing() {
    var rows = IntStream.range(0, 5000).mapToObj(RollTest::line).toList();
    var input = Map.of("election", election, "rows", rows);
    String key = UUID.randomUUID().toString();
    long start = System.nanoTime();
    var first = RollApi.send(clerk(village), "voterImport", input, key);
    var took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(first.at("/data/voterImport/imported").asInt())
        .as(first.raw().body())
        .isEqualTo(5000);
    assertThat(first.at("/data/voterImport/roll/women").asInt()).isEqualTo(2500);
    var again = RollApi.send(clerk(village), "voterImport", input, key);
    assertThat(again.at("/data/voterImport/roll/voters").asInt()).isEqualTo(5000);
    long refusing = System.nanoTime();
    var refused = RollApi.send(clerk(village), "voterImport", input, null);
    var told = Duration.ofNanos(System.nanoTime() - refusing);
    assertThat(refused.at("/data/voterImport/rowErrors").size()).isEqualTo(5000);
    assertThat(refused.at("/data/voterImport/rowErrors/4999/line").asInt()).isEqualTo(5000);
    System.out.printf("5,000 lines over HTTP: imported in %s, refused in %s%n", took, told);
    assertThat(took).isLessThan(Duration.ofSeconds(5));
    assertThat(told).isLessThan(Duration.ofSeconds(5));
  }

  private static Map<String, String> line(int i) {
    var born = LocalDate.of(1950, 1, 1).plusDays(i).toString().replace("-", "");
    return Map.of(
        "name",
        "选民" + i,
        "idNumber",
        IdNumbers.of(born, 100 + i % 2),
        "residentGroup",
        "第" + i % 8 + "小组",
        "residence",
        "户籍在本村并居住");
  }

  @Test
  @Proves("VE-4")
  void a_dry_run_of_a_file_tells_all_and_leaves_nothing() {
    var rows =
        List.of(
            Map.of("name", "王", "idNumber", number(), "residence", "户籍在本村并居住"),
            Map.of("idNumber", "6107", "residence", "REGISTERED_ONLY"));
    var bad = Map.of("election", election, "rows", rows);
    var payload = payload(clerk(village), "voterImport", bad);
    assertThat(payload.at("/rowErrors").findValuesAsString("reason"))
        .containsExactly("VE-4.name", "VE-4.idForm");
    assertThat(payload.at("/rowErrors/0/line").asInt()).isEqualTo(2);
    assertThat(payload.at("/imported").asInt()).isZero();
    var good = Map.of("election", election, "rows", rows.subList(0, 1), "dryRun", true);
    assertThat(payload(clerk(village), "voterImport", good).at("/roll/voters").asInt()).isOne();
    var real = Map.of("election", election, "rows", rows.subList(0, 1));
    assertThat(payload(clerk(village), "voterImport", real).at("/imported").asInt()).isOne();
  }
}
