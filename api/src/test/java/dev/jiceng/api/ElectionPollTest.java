package dev.jiceng.api;

import static dev.jiceng.api.ElectionApi.clerk;
import static dev.jiceng.api.ElectionApi.done;
import static dev.jiceng.api.ElectionApi.officer;
import static dev.jiceng.api.ElectionApi.on;
import static dev.jiceng.api.ElectionApi.payload;
import static dev.jiceng.api.ElectionApi.reasons;
import static dev.jiceng.election.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.Calendar2021;
import dev.jiceng.election.DongfengCommittee;
import dev.jiceng.election.Profiles;
import dev.jiceng.election.committee.CommitteeAction;
import dev.jiceng.election.committee.CommitteeElection;
import dev.jiceng.election.committee.CommitteePath;
import dev.jiceng.election.committee.Pin;
import dev.jiceng.election.committee.Progress;
import dev.jiceng.election.committee.Situation;
import dev.jiceng.election.committee.jooq.JooqCommitteeElections;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.jooq.Act;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.TimedIds;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.Scope;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** A vote over HTTP from the opening of the boxes to the hand-over of posts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ElectionPollTest {
  private static final DivisionCode COMMUNITY = DivisionCode.of("610725001008");
  private static final Scope.Township SCOPE =
      new Scope.Township(DivisionCode.of(ElectionApi.TOWNSHIP), null);
  private static final String DAY = "2011-09-16";

  private final String first = clerk("tally-clerk", "甲");
  private final String second = clerk("tally-clerk", "乙");
  private final String third = clerk("election-clerk", "丙");
  private final String fourth = clerk("election-clerk", "丁");
  private JsonNode election = TestApi.JSON.readTree("{}");

  @BeforeAll
  void prepared() {
    IntStream.rangeClosed(101, 127)
        .forEach(number ->
            TestTenancy.admin()
                .sql(
                    """
                    insert into t_610725001.person (id, name, gender, birth_date)
                    values (:id, '候选人', '1', '1970-01-01')\
                    """)
                .param("id", person(number))
                .update());
    bodies();
    ElectionApi.audit(COMMUNITY.value(), id("Person", person(101)));
    var writes = TargetApi.api().context.getBean(Writes.class);
    writes.in(SCOPE, Act.of(new Actor("office", "选举办"), "test"), ElectionPollTest::played);
    election =
        TargetApi.api()
            .query(
                officer(),
                "query($id: ID!) { node(id: $id) { id ... on CommitteeElection { version } } }",
                Map.of("id", id("CommitteeElection", person(501))))
            .at("/data/node");
  }

  private static String id(String kind, UUID uuid) {
    var division = kind.equals("Person") ? SCOPE.township() : COMMUNITY;
    return GlobalId.of(kind, division, uuid).encode();
  }

  private static void bodies() {
    var body =
        RosterApi.payload(
            officer(),
            "organizationCreate",
            Map.of("community", COMMUNITY.value(), "kind", "RESIDENTS_COMMITTEE", "name", "居委会"));
    for (String kind : List.of("CHAIR", "DEPUTY_CHAIR", "MEMBER")) {
      var post =
          RosterApi.payload(
              officer(),
              "postCreate",
              Map.of(
                  "organization",
                  body.at("/organization/id").asString(),
                  "kind",
                  kind,
                  "title",
                  "职务",
                  "seats",
                  kind.equals("MEMBER") ? 2 : 1));
      if (kind.equals("CHAIR")) {
        holds(post, 101, "2008-09-20");
      }
      if (kind.equals("DEPUTY_CHAIR")) {
        holds(post, 112, "2014-11-08");
      }
    }
  }

  private static void holds(JsonNode post, int person, String startsOn) {
    RosterApi.payload(
        officer(),
        "membershipBegin",
        Map.of(
            "person", id("Person", person(person)),
            "post", post.at("/post/id").asString(),
            "startsOn", startsOn));
  }

  /** Everything up to the preparation of the poll, as Dongfeng did it. */
  private static Outcome<CommitteeElection> played(Tx tx) {
    var elections =
        new JooqCommitteeElections(tx.sql(), SCOPE, new TimedIds(InstantSource.system()));
    var pin = new Pin(new ProfileRef("lecture-2020", 1), null, null);
    var election =
        new CommitteeElection(
            person(501), COMMUNITY, pin, Set.of(person(101)), Set.of(), List.of(), 1);
    var rules = Profiles.COMMITTEE_2011;
    elections.add(election, LocalDate.of(2011, 8, 15), Progress.of(election, rules));
    var path = new CommitteePath(rules, new Calendar2021());
    for (var step : new DongfengCommittee().steps()) {
      if (step.act().action() == CommitteeAction.HOLD_POLL) {
        break;
      }
      var on = DongfengCommittee.on(step.act().on());
      var taken = path.take(election, step.act(), new Situation(true, false), step.actor(), on);
      var next = ((Outcome.Done<CommitteeElection>) taken).value();
      election = elections.append(next, Progress.of(next, rules)).orElseThrow();
    }
    tx.audit(new AuditNote("test", "CommitteeElection", "test", null, null, null));
    return Outcome.done(election);
  }

  private Map<String, Object> entry(int chairHas) {
    return on(
        election,
        DAY,
        "contests",
        List.of(
            sheet(DongfengCommittee.CHAIR, 1, Map.of(101, chairHas, 102, 300)),
            sheet(DongfengCommittee.DEPUTY, 1, Map.of(111, 900, 112, 450)),
            sheet(DongfengCommittee.MEMBERS, 3, Map.of(121, 900, 122, 840, 123, 780))));
  }

  private static Map<String, Object> sheet(UUID contest, int seats, Map<Integer, Integer> votes) {
    var ballots =
        Map.of("issued", 1500, "returned", 1500, "notReturned", 0, "valid", 1450, "invalid", 50);
    var each =
        votes.entrySet().stream()
            .map(one ->
                Map.of("person", id("Person", person(one.getKey())), "votes", one.getValue()))
            .toList();
    return Map.of(
        "contest", id("ElectionContest", contest),
        "seats", seats,
        "ballots", ballots,
        "votes", each,
        "boxes", List.of(Map.of("box", 1, "kind", "STATION", "ballots", ballots, "votes", each)));
  }

  @Test
  @Order(1)
  @Proves({"VE-8", "VE-9"})
  void the_vote_is_held_on_its_day_and_counted_in_public() {
    var early = on(election, "2011-09-15", "countedInPublic", true);
    assertThat(reasons(payload(third, "HoldPoll", early, null))).containsExactly("VE-8.pollingDay");
    var hidden = on(election, DAY, "countedInPublic", false);
    assertThat(reasons(payload(third, "HoldPoll", hidden, null))).containsExactly("VE-9.inPublic");
    election = done(third, "HoldPoll", on(election, DAY, "countedInPublic", true));
  }

  @Test
  @Order(2)
  @Proves("VE-12")
  void entries_that_differ_name_every_figure_and_cannot_be_certified() {
    election = done(first, "EnterTally", entry(900));
    assertThat(reasons(payload(first, "EnterTally", entry(900), null)))
        .containsExactly("VE-12.sameClerk");
    election = done(second, "EnterTally", entry(901));
    assertThat(election.at("/tallyEntries").findValuesAsString("by")).containsExactly("甲", "乙");
    var refused = payload(third, "Certify", on(election, DAY), null);
    assertThat(reasons(refused)).containsOnly("VE-12.differs").hasSize(2);
    assertThat(refused.at("/userErrors/0/numbers").findValuesAsString("value"))
        .containsExactly("900", "901");
    election = done(second, "WithdrawTally", on(election, DAY, "reason", "录入有误"));
    election = done(first, "EnterTally", entry(900));
    election = done(second, "EnterTally", entry(900));
  }

  @Test
  @Order(3)
  @Proves({"VE-12", "VE-16"})
  void of_two_who_certify_at_once_one_is_told_that_the_other_was_faster() {
    for (String entrant : List.of("甲", "乙")) {
      var own = payload(clerk("election-clerk", entrant), "Certify", on(election, DAY), null);
      assertThat(reasons(own)).containsExactly("VE-12.certifier");
    }
    var input = on(election, DAY);
    var attempts = new ArrayList<CompletableFuture<JsonNode>>();
    for (String certifier : List.of(third, fourth)) {
      attempts.add(CompletableFuture.supplyAsync(() -> payload(certifier, "Certify", input, null)));
    }
    var answers = attempts.stream().map(CompletableFuture::join).toList();
    var winners = answers.stream().filter(one -> !one.at("/election").isNull()).toList();
    assertThat(winners).as("%s", answers).hasSize(1);
    var loser = answers.stream().filter(one -> one.at("/election").isNull()).findFirst();
    assertThat(loser.orElseThrow().at("/userErrors/0/__typename").asString())
        .isEqualTo("StaleVersion");
    election = winners.getFirst().at("/election");
    assertThat(election.at("/result").asString()).isEqualTo("AT_ONCE");
    var chair = election.at("/results/0/people/0");
    assertThat(chair.at("/fate").asString()).isEqualTo("ELECTED");
    assertThat(chair.at("/rule").asString()).isEqualTo("VE-10");
    assertThat(chair.at("/reElected").asBoolean()).isTrue();
    assertThat(chair.at("/numbers").toString()).contains("needed", "751");
  }

  @Test
  @Order(4)
  @Proves({"VE-13", "VE-18"})
  void the_conclusion_ends_the_old_terms_and_opens_the_new_ones_and_a_seat_that_is_missing() {
    election = done(third, "PublishResult", on(election, DAY));
    var input = on(election, "2011-09-20");
    var concluded = payload(officer(), "Conclude", input, "election-conclude").at("/election");
    var again = payload(officer(), "Conclude", input, "election-conclude").at("/election");
    assertThat(again.at("/version")).isEqualTo(concluded.at("/version"));
    assertThat(concluded.at("/termEndsOn").asString()).isEqualTo("2016-09-19");
    var held =
        TestTenancy.admin()
            .sql(
                """
                select m.starts_on || ' ' || coalesce(m.ends_on::text, '-') || ' ' || p.kind
                from t_610725001.membership m join t_610725001.post p on p.id = m.post
                join t_610725001.organization o on o.id = p.organization
                where o.community = '610725001008' order by 1\
                """)
            .query(String.class)
            .list();
    assertThat(held)
        .containsExactly(
            "2008-09-20 2011-09-19 CHAIR",
            "2011-09-20 - CHAIR",
            "2011-09-20 - MEMBER",
            "2011-09-20 - MEMBER",
            "2011-09-20 - MEMBER",
            "2011-09-20 2014-11-07 DEPUTY_CHAIR",
            "2014-11-08 - DEPUTY_CHAIR");
  }
}
