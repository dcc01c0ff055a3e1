package dev.jiceng.api;

import static dev.jiceng.api.ElectionApi.TOWNSHIP;
import static dev.jiceng.api.ElectionApi.clerk;
import static dev.jiceng.api.ElectionApi.done;
import static dev.jiceng.api.ElectionApi.officer;
import static dev.jiceng.api.ElectionApi.on;
import static dev.jiceng.api.ElectionApi.payload;
import static dev.jiceng.api.ElectionApi.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.jiceng.roster.IdNumbers;
import dev.jiceng.shared.Proves;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * P5 over HTTP: the residents' committee of 2011 in the source's order, dates and numbers, by those
 * whose part it is. Before each act everything that is wrong with it by one number is refused by
 * its rule. The source ends with the day fixed for the vote; what comes after it is supposed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Proves({
  "VE-1", "VE-2", "VE-3", "VE-4", "VE-5", "VE-6", "VE-7", "VE-8", "VE-9", "VE-12", "VE-13", "VE-14",
  "VE-15", "VE-16", "VE-18", "Q-8", "C-17"
})
class DongfengElectionTest {
  private static final String COMMUNITY = "610725001009";
  private static final int FARMING = 1730;
  private static final int RESIDENTS = 40;
  private static final String POLLING_DAY = "2011-09-16";
  private final String village = clerk("village-clerk", "社区文书");
  private final String office = clerk("election-clerk", "选举干事");
  private final String first = clerk("tally-clerk", "录入甲");
  private final String second = clerk("tally-clerk", "录入乙");
  private final String third = clerk("election-clerk", "核定丙");
  private final List<String> committee = ElectionApi.people(10);
  private final List<String> chairs = ElectionApi.people(4);
  private final List<String> deputies = ElectionApi.people(5);
  private final List<String> members = ElectionApi.people(7);
  private final List<String> staff = ElectionApi.people(5);
  private final String secretary = ElectionApi.people(1).getFirst();
  private final String wifeOfSecretary = ElectionApi.people(1).getFirst();
  private final String sonOfCandidate = ElectionApi.people(1).getFirst();
  private JsonNode election = TestApi.JSON.readTree("{}");

  @BeforeAll
  void known() {
    ElectionApi.committee(COMMUNITY, chairs.getFirst());
    ElectionApi.kin(wifeOfSecretary, secretary, "SPOUSE");
    ElectionApi.kin(chairs.getFirst(), sonOfCandidate, "SON");
  }

  /** One number wrong, and what refuses it with which numbers. */
  private record Wrong(
      String name, Consumer<Map<String, Object>> change, String reason, List<String> numbers) {}

  private static Wrong wrong(
      String name, Consumer<Map<String, Object>> change, String reason, String... numbers) {
    return new Wrong(name, change, reason, List.of(numbers));
  }

  private static Wrong wrong(String name, String field, Object value, String reason, String... n) {
    return wrong(name, input -> input.put(field, value), reason, n);
  }

  /** Everything wrong is refused by its reason alone, and then the act is done. */
  private Stream<DynamicTest> act(
      String token, String mutation, Supplier<Map<String, Object>> right, Wrong... wrongs) {
    var refused =
        Stream.of(wrongs)
            .map(one ->
                dynamicTest(
                    one.name() + ": " + one.reason(),
                    () -> {
                      var input = new LinkedHashMap<>(right.get());
                      one.change().accept(input);
                      refused(payload(token, mutation, input, null), one);
                    }));
    var done = dynamicTest("as it was", () -> election = done(token, mutation, right.get()));
    return Stream.concat(refused, Stream.of(done));
  }

  private static void refused(JsonNode payload, Wrong wrong) {
    assertThat(reasons(payload)).as("%s", payload).containsExactly(wrong.reason());
    assertThat(payload.at("/election").isNull()).isTrue();
    assertThat(payload.at("/userErrors/0/message").asString()).doesNotContain("{");
    var numbers = payload.at("/userErrors/0/numbers").findValuesAsString("value");
    assertThat(numbers).containsAll(wrong.numbers());
  }

  @Test
  @Order(1)
  void it_is_called_after_the_party_organization_is_elected() {
    election =
        done(
            officer(),
            "Begin",
            Map.of(
                "community",
                COMMUNITY,
                "on",
                "2011-08-15",
                "profile",
                Map.of("profile", "mianyang-2011", "version", 1)));
    assertThat(reasons(payload(village, "FormCommittee", form(), null)))
        .containsExactly("VE-1.partyFirst");
    ElectionApi.secretary(COMMUNITY, secretary, "2011-08-10");
  }

  private Map<String, Object> form() {
    return on(
        election,
        "2011-08-15",
        "members",
        committee.subList(0, 7),
        "chair",
        committee.get(0),
        "deputies",
        List.of(committee.get(1)),
        "supervisors",
        committee.subList(7, 10));
  }

  @TestFactory
  @Order(2)
  Stream<DynamicTest> the_election_committee() {
    return act(
        village,
        "FormCommittee",
        this::form,
        wrong("six members", "members", committee.subList(0, 6), "VE-2.size", "6", "5-9"),
        wrong("three members", "members", committee.subList(0, 3), "VE-2.size", "3"),
        wrong("no deputy", "deputies", List.of(), "VE-2.deputies", "0", "1-2"),
        wrong("two supervisors", "supervisors", committee.subList(7, 9), "VE-2.supervisors", "2"),
        wrong("a chair from outside", "chair", committee.get(9), "VE-2.posts"),
        wrong("a day ahead", "on", "2999-01-01", "VE-2.ahead", "2999-01-01"));
  }

  @TestFactory
  @Order(3)
  Stream<DynamicTest> the_method() {
    var seats =
        List.of(
            Map.of("post", "CHAIR", "seats", 1),
            Map.of("post", "DEPUTY_CHAIR", "seats", 1),
            Map.of("post", "MEMBER", "seats", 3));
    return act(
        village,
        "AdoptMethod",
        () ->
            on(
                election,
                "2011-08-15",
                "adoptedByAssembly",
                true,
                "publishedOn",
                "2011-08-15",
                "pollingDay",
                POLLING_DAY,
                "contests",
                seats),
        wrong("not adopted", "adoptedByAssembly", false, "VE-3.adopted"),
        wrong("published before", "publishedOn", "2011-08-14", "VE-3.published", "2011-08-15"),
        wrong("a poll on that day", "pollingDay", "2011-08-15", "VE-3.pollingDay"),
        wrong("no seats", "contests", List.of(Map.of("post", "CHAIR", "seats", 0)), "VE-3.seats"));
  }

  private static Map<String, Object> line(int number) {
    String born = "1940%02d01".formatted(1 + number / 900);
    return Map.of(
        "name",
        "东风选民" + number,
        "idNumber",
        IdNumbers.of(born, number % 900),
        "residentGroup",
        number < FARMING ? "农业" : "居民",
        "residence",
        "户籍在本村并居住");
  }

  private JsonNode register(List<Map<String, Object>> rows) {
    return ElectionApi.register(village, election, rows);
  }

  @Test
  @Order(4)
  void the_roll_has_1770_voters_nobody_twice_and_nobody_under_age() {
    var voters = IntStream.range(0, FARMING + RESIDENTS).mapToObj(DongfengElectionTest::line);
    assertThat(register(voters.toList()).at("/imported").asInt()).isEqualTo(1770);
    var twice = register(List.of(line(7)));
    assertThat(twice.at("/imported").asInt()).isZero();
    assertThat(twice.findValuesAsString("reason")).containsExactly("VE-4.listed");
    var young = new LinkedHashMap<>(line(1));
    young.put("idNumber", IdNumbers.of("19930917", 11));
    assertThat(register(List.of(young)).findValuesAsString("reason"))
        .containsExactly("Q-8.votingAge");
  }

  @TestFactory
  @Order(5)
  Stream<DynamicTest> the_roll_goes_up() {
    return act(
        village,
        "PublishRoll",
        () -> on(election, "2011-08-26"),
        wrong("a 19-day roll", "on", "2011-08-28", "VE-4.publishedBefore", "19", "20"),
        wrong("before the method", "on", "2011-08-14", "VE-4.before"));
  }

  private Map<String, Object> nominate() {
    var named = new ArrayList<Map<String, Object>>();
    chairs.forEach(person -> named.add(nomination(0, person)));
    deputies.forEach(person -> named.add(nomination(1, person)));
    members.forEach(person -> named.add(nomination(2, person)));
    named.add(nomination(2, wifeOfSecretary));
    return on(
        election,
        "2011-08-26",
        "nominations",
        named,
        "tookPart",
        1077,
        "ballots",
        ballots(1077, 1033, 44, 963, 70));
  }

  private Map<String, Object> nomination(int contest, String person) {
    return Map.of(
        "contest",
        contest(contest),
        "person",
        person,
        "nominator",
        person,
        "way",
        "DIRECT",
        "supporters",
        1);
  }

  private String contest(int number) {
    return election.at("/contests/" + number + "/id").asString();
  }

  static Map<String, Integer> ballots(int issued, int back, int out, int valid, int invalid) {
    return Map.of(
        "issued", issued, "returned", back, "notReturned", out, "valid", valid, "invalid", invalid);
  }

  @TestFactory
  @Order(6)
  Stream<DynamicTest> the_nomination() {
    var alone = new LinkedHashMap<String, Object>();
    return act(
        village,
        "Nominate",
        this::nominate,
        wrong(
            "1,078 ballots returned of 1,077",
            "ballots",
            ballots(1077, 1078, 0, 963, 115),
            "VE-9.returned",
            "1077",
            "1078"),
        wrong("1,771 of 1,770 taking part", "tookPart", 1771, "VE-6.tookPart", "1771", "1770"),
        wrong("fewer people than ballots", "tookPart", 1076, "VE-6.tookPart", "1076", "1077"),
        wrong(
            "one valid ballot more",
            "ballots",
            ballots(1077, 1033, 44, 964, 70),
            "VE-14.validity",
            "1033",
            "1034"),
        wrong(
            "one ballot out that nobody counted",
            "ballots",
            ballots(1077, 1033, 43, 963, 70),
            "VE-14.issued"),
        wrong(
            "somebody naming themselves",
            input -> {
              alone.putAll(nomination(0, chairs.getFirst()));
              alone.put("way", "SELF");
              input.put("nominations", List.of(alone));
            },
            "VE-5.way"));
  }

  @TestFactory
  @Order(7)
  Stream<DynamicTest> the_roll_is_frozen() {
    return act(
        office,
        "FreezeRoll",
        () -> on(election, "2011-09-01"),
        wrong("on the fifth day", "on", "2011-08-31", "VE-15.windowOpen", "2011-08-31"));
  }

  private Map<String, Object> candidates(List<String> chair, List<String> member) {
    return on(
        election,
        "2011-09-05",
        "candidates",
        List.of(
            Map.of("contest", contest(0), "people", chair),
            Map.of("contest", contest(1), "people", deputies),
            Map.of("contest", contest(2), "people", member)));
  }

  private Wrong standing(
      String name, List<String> chair, List<String> member, String reason, String... numbers) {
    return wrong(name, input -> input.putAll(candidates(chair, member)), reason, numbers);
  }

  @TestFactory
  @Order(8)
  Stream<DynamicTest> the_candidates_are_4_5_and_7() {
    var withWife = new ArrayList<>(members);
    withWife.set(6, wifeOfSecretary);
    return act(
        office,
        "PublishCandidates",
        () -> candidates(chairs, members),
        standing(
            "one candidate for chair",
            chairs.subList(0, 1),
            members,
            "VE-7.differential",
            "1",
            "2"),
        standing("three for three seats", chairs, members.subList(0, 3), "VE-7.differential", "3"),
        standing(
            "one of two twice",
            List.of(chairs.get(0), chairs.get(0), chairs.get(1)),
            members,
            "VE-7.twice"),
        standing(
            "nobody named", List.of(chairs.get(0), staff.get(0)), members, "VE-7.notNominated"),
        standing("a spouse in the other committee", chairs, withWife, "C-17.kin", "SPOUSE"));
  }

  private Map<String, Object> poll() {
    return on(
        election,
        "2011-09-12",
        "staff",
        staff,
        "stations",
        Collections.nCopies(8, "居民小组活动室"),
        "secretBooths",
        true,
        "mobileBoxes",
        List.of(Map.of("name", "一号", "justification", "行动不便的选民")),
        "proxies",
        List.of(proxy(voter(0), voter(1), "SON", "委托书一号")));
  }

  private String voter(int number) {
    return ElectionApi.voter(village, COMMUNITY, "东风选民" + number);
  }

  private static Map<String, Object> proxy(String voter, String proxy, String kin, String paper) {
    return Map.of(
        "voter",
        voter,
        "proxy",
        proxy,
        "kinship",
        kin,
        "document",
        paper,
        "publishedOn",
        "2011-09-10");
  }

  private Wrong letter(String name, String proxy, String kin, String paper, String reason) {
    return wrong(
        name, input -> input.put("proxies", List.of(proxy(voter(0), proxy, kin, paper))), reason);
  }

  @TestFactory
  @Order(9)
  Stream<DynamicTest> the_poll_is_prepared() {
    return act(
        office,
        "PreparePoll",
        this::poll,
        wrong("a candidate as teller", "staff", List.of(chairs.get(1)), "VE-8.candidates"),
        wrong("a candidate's son as teller", "staff", List.of(sonOfCandidate), "VE-8.kin"),
        wrong("nobody as teller", "staff", List.of(), "VE-8.staff"),
        wrong("no station", "stations", List.of(), "VE-8.stations"),
        wrong("no booths", "secretBooths", false, "VE-8.booths"),
        letter("a proxy who is a cousin", voter(1), "OTHER", "委托书", "VE-8.proxyKin"),
        letter("a proxy by word of mouth", voter(1), "SON", " ", "VE-8.inWriting"),
        letter("a proxy from elsewhere", staff.get(0), "SON", "委托书", "VE-8.notOnRoll"));
  }

  @Test
  @Order(10)
  @Proves("R-2")
  void no_vote_before_the_outgoing_chair_is_audited_and_it_is_published() {
    var hold = on(election, POLLING_DAY, "countedInPublic", true);
    assertThat(reasons(payload(office, "HoldPoll", hold, null))).containsExactly("R-2.unaudited");
    ElectionApi.audit(COMMUNITY, chairs.getFirst());
  }

  @TestFactory
  @Order(11)
  Stream<DynamicTest> the_vote() {
    return act(
        office,
        "HoldPoll",
        () -> on(election, POLLING_DAY, "countedInPublic", true),
        wrong("a day early", "on", "2011-09-15", "VE-8.pollingDay", "2011-09-15"),
        wrong("behind closed doors", "countedInPublic", false, "VE-9.inPublic"));
  }

  /** What is on the sheets; each count is of all three posts. */
  private record Sheets(Map<String, Integer> ballots, Map<String, Integer> box, int chair) {
    /** So many per cent of the ballots in the box. */
    int share(int percent) {
      return Objects.requireNonNull(box.get("valid")) * percent / 100;
    }
  }

  private static final Map<String, Integer> GOOD = ballots(1500, 1480, 20, 1450, 30);

  private Map<String, Object> entry(Sheets sheets) {
    return on(
        election,
        POLLING_DAY,
        "contests",
        List.of(
            sheet(
                0, sheets, Map.of(chairs.get(0), sheets.chair(), chairs.get(1), sheets.share(20))),
            sheet(
                1,
                sheets,
                Map.of(deputies.get(0), sheets.share(60), deputies.get(1), sheets.share(30))),
            sheet(
                2,
                sheets,
                Map.of(
                    members.get(0), sheets.share(60),
                    members.get(1), sheets.share(56),
                    members.get(2), sheets.share(52)))));
  }

  private Map<String, Object> sheet(int contest, Sheets sheets, Map<String, Integer> votes) {
    var each =
        votes.entrySet().stream()
            .map(one -> Map.of("person", one.getKey(), "votes", one.getValue()))
            .toList();
    return Map.of(
        "contest",
        contest(contest),
        "seats",
        contest == 2 ? 3 : 1,
        "ballots",
        sheets.ballots(),
        "votes",
        each,
        "boxes",
        List.of(Map.of("box", 1, "kind", "STATION", "ballots", sheets.box(), "votes", each)));
  }

  private void enterTwice(Sheets one, Sheets other) {
    election = done(first, "EnterTally", entry(one));
    election = done(second, "EnterTally", entry(other));
  }

  private DynamicTest uncertifiable(String name, Sheets one, Sheets other, String reason) {
    return dynamicTest(
        name + ": " + reason,
        () -> {
          enterTwice(one, other);
          var refused = payload(third, "Certify", on(election, POLLING_DAY), null);
          assertThat(reasons(refused)).as("%s", refused).isNotEmpty().containsOnly(reason);
          election = done(second, "WithdrawTally", on(election, POLLING_DAY, "reason", "与票单不符"));
        });
  }

  private static Sheets all(Map<String, Integer> ballots) {
    return new Sheets(ballots, ballots, 700);
  }

  @TestFactory
  @Order(12)
  Stream<DynamicTest> the_count() {
    var good = all(GOOD);
    var twice =
        dynamicTest(
            "one clerk entering twice: VE-12.sameClerk",
            () -> {
              election = done(first, "EnterTally", entry(good));
              assertThat(reasons(payload(first, "EnterTally", entry(good), null)))
                  .containsExactly("VE-12.sameClerk");
              election = done(first, "WithdrawTally", on(election, POLLING_DAY, "reason", "重来"));
            });
    var own =
        dynamicTest(
            "who entered certifying: VE-12.certifier",
            () -> {
              enterTwice(new Sheets(GOOD, GOOD, 900), new Sheets(GOOD, GOOD, 900));
              for (String name : List.of("录入甲", "录入乙")) {
                var certifying = payload(clerk("election-clerk", name), "Certify", day(), null);
                assertThat(reasons(certifying)).containsExactly("VE-12.certifier");
              }
              election = done(third, "Certify", day());
            });
    return Stream.of(
        twice,
        uncertifiable("899 and 900", new Sheets(GOOD, GOOD, 899), good, "VE-12.differs"),
        uncertifiable(
            "one ballot back more than issued",
            all(ballots(1500, 1501, 0, 1471, 30)),
            all(ballots(1500, 1501, 0, 1471, 30)),
            "VE-9.returned"),
        uncertifiable(
            "one valid ballot too many",
            all(ballots(1500, 1480, 20, 1451, 30)),
            all(ballots(1500, 1480, 20, 1451, 30)),
            "VE-14.validity"),
        uncertifiable(
            "a box that does not add up",
            new Sheets(GOOD, ballots(1500, 1479, 21, 1449, 30), 700),
            new Sheets(GOOD, ballots(1500, 1479, 21, 1449, 30), 700),
            "VE-14.boxes"),
        uncertifiable(
            "more votes than valid ballots",
            new Sheets(GOOD, GOOD, 1451),
            new Sheets(GOOD, GOOD, 1451),
            "VE-12.votes"),
        uncertifiable(
            "1,771 ballots issued to 1,770 voters",
            all(ballots(1771, 1480, 291, 1450, 30)),
            all(ballots(1771, 1480, 291, 1450, 30)),
            "VE-9.issued"),
        uncertifiable(
            "885 of 1,770 voting",
            all(ballots(1500, 885, 615, 885, 0)),
            all(ballots(1500, 885, 615, 885, 0)),
            "VE-9.turnout"),
        own);
  }

  private Map<String, Object> day() {
    return on(election, POLLING_DAY);
  }

  @Test
  @Order(13)
  void one_chair_one_deputy_and_three_members_take_over_for_three_years() {
    assertThat(election.at("/result").asString()).isEqualTo("AT_ONCE");
    assertThat(reasons(payload(officer(), "Conclude", day(), null)))
        .containsExactly("VE-18.missing");
    election = done(office, "PublishResult", day());
    election = done(officer(), "Conclude", on(election, "2011-09-20"));
    assertThat(election.at("/termEndsOn").asString()).isEqualTo("2014-09-19");
    assertThat(election.at("/results/0/people/0/reElected").asBoolean()).isTrue();
    assertThat(ElectionApi.terms(COMMUNITY))
        .containsExactly(
            "2008-09-20 2011-09-19 CHAIR",
            "2011-09-20 - CHAIR",
            "2011-09-20 - DEPUTY_CHAIR",
            "2011-09-20 - MEMBER",
            "2011-09-20 - MEMBER",
            "2011-09-20 - MEMBER");
  }

  @Test
  @Order(14)
  void the_figures_are_kept_and_shown() {
    var shown =
        TargetApi.api()
            .query(
                TargetApi.supervisor(),
                """
                query($id: ID!) { node(id: $id) { ... on CommitteeElection {
                  registeredVoters
                  nomination { on tookPart ballots { issued returned notReturned valid invalid } }
                  preparation { on stations secretBooths mobileBoxes { name } proxies staff { id } }
                  contests { post candidates { id } }
                } } }
                """,
                Map.of("id", election.at("/id").asString()))
            .at("/data/node");
    assertThat(shown.at("/registeredVoters").asInt()).isEqualTo(1770);
    assertThat(shown.at("/nomination/tookPart").asInt()).isEqualTo(1077);
    assertThat(shown.at("/nomination/ballots/valid").asInt()).isEqualTo(963);
    assertThat(shown.at("/preparation/stations").size()).isEqualTo(8);
    assertThat(shown.at("/preparation/proxies").asInt()).isEqualTo(1);
    assertThat(
            shown.at("/contests").valueStream().map(one -> one.at("/candidates").size()).toList())
        .containsExactly(4, 5, 7);
    assertThat(
            TestTenancy.admin()
                .sql("select document from t_%s.voter_proxy".formatted(TOWNSHIP))
                .query(String.class)
                .list())
        .contains("委托书一号");
  }
}
