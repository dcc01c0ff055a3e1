package dev.jiceng.api;

import static dev.jiceng.api.ElectionApi.officer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** P5's Party election over HTTP in its own order and dates, and then with one thing changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DongfengPartyTest {
  private static final String COMMUNITY = "610725001007";

  private List<String> people = List.of();

  @BeforeAll
  void people_on_the_roster() {
    people = ElectionApi.people(14);
    spouse_in_the_residents_committee();
  }

  /** The fourteenth sits there; the thirteenth is the spouse. */
  private void spouse_in_the_residents_committee() {
    RosterApi.payload(
        officer(),
        "kinshipRecord",
        Map.of("person", people.get(12), "relative", people.get(13), "kind", "SPOUSE"));
    var body = PartyApi.body(COMMUNITY, "RESIDENTS_COMMITTEE", Map.of("CHAIR", 1));
    RosterApi.payload(
        officer(),
        "membershipBegin",
        Map.of(
            "person", people.get(13),
            "post", body.at("/posts/0/id").asString(),
            "startsOn", "2008-09-20"));
  }

  private PartyRun run() {
    var branch =
        PartyApi.body(
            COMMUNITY,
            "PARTY_GENERAL_BRANCH",
            Map.of("SECRETARY", 1, "DEPUTY_SECRETARY", 2, "MEMBER", 2));
    return new PartyRun(branch.at("/id").asString(), people);
  }

  @Test
  @Proves({"PE-1", "PE-2", "PE-4", "PE-5", "PE-6", "PE-7", "C-2", "VE-12", "VE-18"})
  void the_general_branch_is_elected_as_it_was() {
    var run = run();
    var payload = run.run();
    var election = payload.at("/election");
    assertThat(election.isNull()).as("%s %s", run.stoppedAt, payload).isFalse();
    assertThat(payload.at("/userErrors")).isEmpty();
    assertThat(election.at("/step").asString()).isEqualTo("CONCLUDE");
    assertThat(election.at("/result").asString()).isEqualTo("AT_ONCE");
    assertThat(election.at("/attendance").toString())
        .isEqualTo("{\"votingRight\":94,\"excused\":18,\"due\":76,\"present\":72}");
    assertThat(election.at("/results/0/people").findValuesAsString("fate"))
        .containsExactly("ELECTED", "ELECTED", "ELECTED", "ELECTED", "ELECTED", "OUTRANKED");
    assertThat(election.at("/results/0/people/0/rule").asString()).isEqualTo("PE-6");
    assertThat(election.at("/officers")).hasSize(5);
    assertThat(election.at("/secretary/id").asString()).isEqualTo(people.getFirst());
    assertThat(election.at("/secretaryIsChair").asBoolean()).isFalse();
    assertThat(election.at("/termEndsOn").asString()).as("three years").isEqualTo("2014-08-10");
    assertThat(election.at("/question").isNull()).isTrue();
    assertThat(held(run.organization))
        .containsExactly(
            "2011-08-11 DEPUTY_SECRETARY",
            "2011-08-11 DEPUTY_SECRETARY",
            "2011-08-11 MEMBER",
            "2011-08-11 MEMBER",
            "2011-08-11 SECRETARY");
  }

  static List<@Nullable String> held(String organization) {
    return TestTenancy.admin()
        .sql(
            """
            select m.starts_on || ' ' || p.kind || coalesce(' ' || m.ends_on::text, '')
            from t_610725001.membership m join t_610725001.post p on p.id = m.post
            where p.organization = :organization order by 1\
            """)
        .param("organization", PartyApi.uuid(organization))
        .query(String.class)
        .list();
  }

  static Stream<Arguments> one_thing_wrong() {
    return Stream.of(
        wrong(
            "71 present of 90 due",
            "RecommendByMembers",
            "PE-4",
            "due=90 excused=0 needed=73 present=71 votingRight=90",
            run -> {
              run.votingRight = 90;
              run.excused = 0;
              run.recommending = 71;
            }),
        wrong(
            "72 present of 94 due, for nobody was excused",
            "RecommendByMembers",
            "PE-4",
            "due=94 excused=0 needed=76 present=72 votingRight=94",
            run -> run.excused = 0),
        wrong(
            "60 of 76 at the election meeting",
            "Meet",
            "PE-4",
            "due=76 excused=18 needed=61 present=60 votingRight=94",
            run -> run.meeting = 60),
        wrong(
            "95 present of 94 members",
            "Meet",
            "PE-4",
            "due=76 excused=18 needed=61 present=95 votingRight=94",
            run -> run.meeting = 95),
        wrong(
            "5 candidates for 5 seats",
            "Propose",
            "PE-2",
            "candidates=5 extra=1/5 needed=6 seats=5",
            run -> run.formal = List.of(0, 1, 2, 3, 4)),
        wrong(
            "5 initial persons for 5 seats",
            "Study",
            "PE-2",
            "candidates=5 extra=1/5 needed=6 seats=5",
            run -> run.initial = 5),
        wrong(
            "a candidate whom the study left out",
            "Propose",
            "PE-1",
            "*",
            run -> run.formal = List.of(0, 1, 2, 3, 4, 9)),
        wrong(
            "a candidate named twice",
            "Propose",
            "PE-1",
            "named=6",
            run -> run.formal = List.of(0, 1, 2, 3, 4, 4)),
        wrong("nobody recommended", "RecommendByMembers", "PE-1", "", run -> run.recommended = 0),
        wrong(
            "no representative there",
            "RecommendByRepresentatives",
            "PE-1",
            "present=0",
            run -> run.representatives = 0),
        wrong(
            "the study dated before the representatives met",
            "Study",
            "PE-1",
            "latest=2011-08-03 on=2011-08-02",
            run -> run.studyOn = "2011-08-02"),
        wrong("a candidate who counts", "Meet", "PE-1", "", run -> run.teller = 5),
        wrong("no method adopted", "Meet", "PE-1", "", run -> run.methodAdopted = false),
        wrong(
            "73 ballots back of 72 issued",
            "Certify",
            "PE-5",
            "issued=72 returned=73",
            run -> {
              run.returned = 73;
              run.valid = 73;
            }),
        wrong(
            "73 ballots issued to 72 present",
            "Certify",
            "PE-5",
            "issued=73 present=72",
            run -> {
              run.issued = 73;
              run.notReturned = 1;
            }),
        wrong(
            "two ballots missing",
            "Certify",
            "PE-5",
            "off=2 sum=70 written=72",
            run -> {
              run.returned = 70;
              run.valid = 70;
            }),
        wrong(
            "more votes than ballots",
            "Certify",
            "PE-5",
            "valid=72 votes=73",
            run -> {
              run.votes = List.of(73, 68, 60, 55, 50, 40);
              run.secondSays = 73;
            }),
        wrong(
            "six names on a ballot for five seats",
            "EnterTally",
            "PE-6",
            "open=5 seats=6",
            run -> run.named = 6),
        wrong(
            "the fifth with exactly half of those present",
            "ElectOfficers",
            "PE-6",
            "open=1",
            run -> run.votes = List.of(70, 68, 60, 55, 36, 10)),
        wrong(
            "one clerk entering both",
            "EnterTally",
            "VE-12",
            "actor=甲 clerks=1",
            run -> run.secondClerk = "甲"),
        wrong(
            "entries that differ",
            "Certify",
            "VE-12",
            "first=70 second=69",
            run -> run.secondSays = 69),
        wrong(
            "one deputy",
            "ElectOfficers",
            "C-2",
            "allowed=2-2 body=PARTY_GENERAL_BRANCH number=1 role=DEPUTY_SECRETARY",
            run ->
                run.roles =
                    List.of(
                        List.of("SECRETARY"),
                        List.of("DEPUTY_SECRETARY"),
                        List.of("MEMBER"),
                        List.of("MEMBER"),
                        List.of("MEMBER"))),
        wrong(
            "two secretaries",
            "ElectOfficers",
            "C-2",
            "allowed=1-1 body=PARTY_GENERAL_BRANCH number=2 role=SECRETARY",
            run ->
                run.roles =
                    List.of(
                        List.of("SECRETARY"),
                        List.of("DEPUTY_SECRETARY"),
                        List.of("DEPUTY_SECRETARY"),
                        List.of("SECRETARY"),
                        List.of("MEMBER"))),
        wrong(
            "somebody not elected in the committee",
            "ElectOfficers",
            "PE-7",
            "elected=5 named=5",
            run -> run.committee = List.of(0, 1, 2, 3, 5)),
        wrong(
            "six seats",
            "Begin",
            "C-2",
            "allowed=5-5 body=PARTY_GENERAL_BRANCH members=6",
            run -> run.seats = 6),
        wrong(
            "a day that has not come",
            "Conclude",
            "PE-1",
            "*",
            run -> run.concludeOn = "2999-01-01"));
  }

  private static Arguments wrong(
      String name, String step, String rule, String numbers, Consumer<PartyRun> change) {
    return Arguments.of(name, step, rule, numbers, change);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("one_thing_wrong")
  @Proves({"PE-1", "PE-2", "PE-4", "PE-5", "PE-6", "PE-7", "C-2", "VE-12"})
  void one_thing_wrong_is_refused_by_its_rule_alone_with_its_numbers(
      String ignored, String step, String rule, String numbers, Consumer<PartyRun> change) {
    var run = run();
    change.accept(run);
    var payload = run.run();
    assertThat(payload.at("/election").isNull()).as("%s %s", run.stoppedAt, payload).isTrue();
    assertThat(run.stoppedAt).as("%s", payload).isEqualTo(step);
    assertThat(payload.at("/userErrors").findValuesAsString("rule"))
        .as("%s", payload)
        .containsExactly(rule);
    if (!numbers.equals("*")) {
      assertThat(numbers(payload.at("/userErrors/0/numbers"))).isEqualTo(numbers);
    }
  }

  private static String numbers(JsonNode numbers) {
    var sorted = new TreeMap<String, String>();
    numbers.forEach(one -> sorted.put(one.at("/name").asString(), one.at("/value").asString()));
    return String.join(
        " ", sorted.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList());
  }

  @Test
  @Proves("C-17")
  void nobody_stands_whose_spouse_is_in_the_other_committee() {
    var run = run();
    var others = new ArrayList<>(people);
    Collections.swap(others, 4, 12);
    run = new PartyRun(run.organization, others);
    var payload = run.run();
    assertThat(run.stoppedAt).as("%s", payload).isEqualTo("Propose");
    assertThat(payload.at("/userErrors").findValuesAsString("rule")).containsExactly("C-17");
  }

  @Test
  @Proves("PE-1")
  void every_step_out_of_its_turn_is_refused() {
    var run = run();
    var steps = run.steps();
    run.election = PartyApi.done(officer(), "Begin", run.begin());
    for (int now = 0; now < steps.size(); now++) {
      for (int other = 0; other < steps.size(); other++) {
        if (other != now && !isEntry(steps.get(other), steps.get(now))) {
          var refused = run.send(steps.get(other));
          assertThat(refused.at("/election").isNull())
              .as("%s instead of %s", steps.get(other), steps.get(now))
              .isTrue();
          assertThat(refused.at("/userErrors").findValuesAsString("rule")).contains("PE-1");
        }
      }
      run.election =
          PartyApi.done(
              steps.get(now).token(), steps.get(now).mutation(), run.input(steps.get(now)));
    }
  }

  private static boolean isEntry(PartyRun.Step one, PartyRun.Step other) {
    return one.mutation().equals(other.mutation());
  }
}
