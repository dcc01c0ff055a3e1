package dev.jiceng.api;

import static dev.jiceng.api.CandidacyApi.CANDIDACY;
import static dev.jiceng.api.CandidacyApi.LECTURE;
import static dev.jiceng.api.CandidacyApi.PLAN;
import static dev.jiceng.api.CandidacyApi.filed;
import static dev.jiceng.api.CandidacyApi.filing;
import static dev.jiceng.api.CandidacyApi.officer;
import static dev.jiceng.api.CandidacyApi.organization;
import static dev.jiceng.api.CandidacyApi.seen;
import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.reasons;
import static dev.jiceng.api.CycleApi.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who stands: filed, pledged, kept from their kin, and void once vote buying is confirmed. */
class CandidacyTest {
  private static final String FILE = "candidacyFile";
  private static final String SIGN = "candidacySignPledge";
  private static final String PUBLISH = "candidacyPublishPledge";

  @Test
  @Proves("Q-4")
  void somebody_stands_once_in_an_election_of_their_township() {
    var person = ElectionApi.people(1).getFirst();
    var filed = done(officer(), FILE, CANDIDACY, filing(LECTURE, person));
    assertThat(filed.at("/electionKind").asString()).isEqualTo("COMMITTEE");
    assertThat(filed.at("/townshipReview").asString()).isEqualTo("NONE");
    var again = payload(officer(), FILE, CANDIDACY, filing(LECTURE, person));
    assertThat(again.at("/userErrors/0/code").asString()).isEqualTo("DUPLICATE_RECORD");
    var other = ElectionApi.people(1).getFirst();
    assertThat(unknown(with(filing(LECTURE, other), "election", "x"))).isEqualTo("election");
    assertThat(
            unknown(
                filing(
                    LECTURE,
                    TargetApi.globalId("Person", CandidacyApi.TOWNSHIP, new java.util.UUID(0, 7)))))
        .isEqualTo("person");
    assertThat(unknown(with(filing(LECTURE, other), "contest", person))).isEqualTo("contest");
    var foreign = payload(TargetApi.officer("610725101"), FILE, CANDIDACY, filing(LECTURE, other));
    assertThat(foreign.at("/userErrors/0/path/0").asString()).isEqualTo("election");
  }

  private static String unknown(Map<String, Object> input) {
    var error = payload(officer(), FILE, CANDIDACY, input).at("/userErrors/0");
    assertThat(error.at("/code").asString()).as("%s", error).isEqualTo("NOT_FOUND");
    return error.at("/path/0").asString();
  }

  @Test
  @Proves("W-5")
  void eight_filing_the_same_person_at_once_leave_one_candidacy() {
    var input = filing(LECTURE, ElectionApi.people(1).getFirst());
    var codes =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> payload(officer(), FILE, CANDIDACY, input))
            .map(it -> it.at("/userErrors/0/code").asString("done"))
            .sorted()
            .toList();
    assertThat(codes).containsOnlyOnce("done").contains("DUPLICATE_RECORD");
    assertThat(codes).filteredOn("DUPLICATE_RECORD"::equals).hasSize(7);
  }

  @Test
  @Proves("Q-5")
  void only_the_party_has_a_secretary_and_only_one_is_studied() {
    var person = ElectionApi.people(1).getFirst();
    var secretary = with(filing(LECTURE, person), "forSecretary", true);
    assertThat(reasons(payload(officer(), FILE, CANDIDACY, secretary)))
        .containsExactly("Q-5.partyOnly");
    var study = seen(filed(LECTURE), "body", "县委常委会", "on", "2021-01-10", "agreed", true);
    assertThat(reasons(payload(organization(), "candidacyStudy", CANDIDACY, study)))
        .containsExactly("Q-5.notSecretary");
    assertThat(CycleApi.send(officer(), "candidacyStudy", CANDIDACY, study, null).code())
        .isEqualTo("FORBIDDEN");
  }

  private static Map<String, Object> pledge(JsonNode candidacy, String kind, String on) {
    return seen(candidacy, "kind", kind, "on", on);
  }

  @Test
  @Proves("Q-7")
  void pledges_are_signed_once_and_then_put_up() {
    var candidacy = filed(LECTURE);
    assertThat(
            reasons(
                payload(officer(), PUBLISH, CANDIDACY, pledge(candidacy, "STAND", "2021-01-12"))))
        .containsExactly("Q-7.signed");
    var signed = done(officer(), SIGN, CANDIDACY, pledge(candidacy, "STAND", "2021-01-10"));
    assertThat(reasons(payload(officer(), SIGN, CANDIDACY, pledge(signed, "STAND", "2021-01-10"))))
        .containsExactly("Q-7.signedAlready");
    assertThat(reasons(payload(officer(), SIGN, CANDIDACY, pledge(signed, "SERVE", "2999-01-10"))))
        .containsExactly("Q-7.ahead");
    assertThat(
            reasons(payload(officer(), PUBLISH, CANDIDACY, pledge(signed, "STAND", "2021-01-09"))))
        .containsExactly("Q-7.order");
    var stale = payload(officer(), PUBLISH, CANDIDACY, pledge(candidacy, "STAND", "2021-01-12"));
    assertThat(stale.at("/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");
    var dry = with(pledge(signed, "STAND", "2021-01-12"), "dryRun", true);
    done(officer(), PUBLISH, CANDIDACY, dry);
    var published = done(officer(), PUBLISH, CANDIDACY, pledge(signed, "STAND", "2021-01-12"));
    assertThat(published.at("/pledges/0/publishedOn").asString()).isEqualTo("2021-01-12");
  }

  @Test
  @Proves({"Q-7", "Q-4", "R-10"})
  void a_candidacy_tells_every_rule_that_decides_it_and_what_comes_next() {
    var candidacy = filed(LECTURE);
    assertThat(candidacy.at("/qualified").asBoolean()).isFalse();
    assertThat(candidacy.at("/judgements").findValuesAsString("reason"))
        .contains("Q-4.reviewOpen", "Q-7.signed", "R-6.voteBuying");
    assertThat(verdict(candidacy, "R-6")).isEqualTo("KEPT");
    assertThat(verdict(candidacy, "Q-7")).isEqualTo("BROKEN");
    assertThat(candidacy.at("/judgements/0/citation").asString()).startsWith("P6");
    assertThat(candidacy.at("/nextSteps").findValuesAsString("action"))
        .containsExactly(
            "candidacySignPledge",
            "candidacyPublishPledge",
            "candidacyStudy",
            "candidacyWithdraw",
            "qualificationReviewOpen",
            "qualificationReviewOpen");
    assertThat(candidacy.at("/nextSteps/4/possible").asBoolean()).isTrue();
    assertThat(candidacy.at("/nextSteps/5/permitted").asBoolean()).isFalse();
    assertThat(candidacy.at("/nextSteps/5/blockedBy/0/reason").asString())
        .isEqualTo("Q-4.townshipFirst");
  }

  private static String verdict(JsonNode candidacy, String rule) {
    for (JsonNode one : candidacy.at("/judgements")) {
      if (one.at("/rule").asString().equals(rule)) {
        return one.at("/verdict").asString();
      }
    }
    return "";
  }

  @Test
  @Proves({"Q-1", "Q-2", "Q-3", "Q-4", "Q-7"})
  void whoever_is_reviewed_and_has_pledged_is_qualified() {
    var candidacy = filed(PLAN);
    var signed = done(officer(), SIGN, CANDIDACY, pledge(candidacy, "DISCIPLINE", "2021-01-10"));
    done(officer(), PUBLISH, CANDIDACY, pledge(signed, "DISCIPLINE", "2021-01-11"));
    var review = CandidacyApi.opened(candidacy, "COUNTY");
    CandidacyApi.pass(review, CandidacyApi.countyReviewer("ORGANIZATION"), "ORGANIZATION");
    CandidacyApi.closed(organization(), CandidacyApi.read(organization(), review));
    assertThat(read(officer(), candidacy).at("/qualified").asBoolean()).isTrue();
  }

  private static JsonNode read(String token, JsonNode candidacy) {
    return TargetApi.api()
        .query(
            token,
            """
            query($id: ID!) { node(id: $id) { ... on Candidacy {
              qualified voidedByVoteBuying withdrawnOn judgements { rule reason verdict message }
            } } }
            """,
            Map.of("id", candidacy.at("/id").asString()))
        .at("/data/node");
  }

  @Test
  @Proves("Q-7")
  void who_stands_down_says_why_and_may_stand_again() {
    var person = ElectionApi.people(1).getFirst();
    var candidacy = done(officer(), FILE, CANDIDACY, filing(LECTURE, person));
    assertThat(
            reasons(
                payload(officer(), "candidacyWithdraw", CANDIDACY, seen(candidacy, "reason", " "))))
        .containsExactly("Q-7.reason");
    var gone = done(officer(), "candidacyWithdraw", CANDIDACY, seen(candidacy, "reason", "外出务工"));
    assertThat(reasons(payload(officer(), SIGN, CANDIDACY, pledge(gone, "STAND", "2021-01-10"))))
        .containsExactly("Q-7.withdrawn");
    done(officer(), FILE, CANDIDACY, filing(LECTURE, person));
  }

  @Test
  @Proves("C-17")
  void kin_who_stand_together_are_told_by_name_and_refused_where_the_profile_forbids_it() {
    var people = ElectionApi.people(3);
    RosterApi.payload(
        officer(),
        "kinshipRecord",
        Map.of("person", people.get(0), "relative", people.get(2), "kind", "PARENT"));
    RosterApi.payload(
        officer(),
        "kinshipRecord",
        Map.of("person", people.get(1), "relative", people.get(2), "kind", "PARENT"));
    done(officer(), FILE, CANDIDACY, filing(LECTURE, people.get(0)));
    var sibling = payload(officer(), FILE, CANDIDACY, filing(LECTURE, people.get(1)));
    assertThat(sibling.at("/candidacy/id").asString()).isNotBlank();
    assertThat(sibling.at("/userErrors/0/severity").asString()).isEqualTo("ADVISORY");
    assertThat(sibling.at("/userErrors/0/numbers").toString())
        .contains("SIBLING", "选民0", "选民1 PARENT 选民2");
    assertThat(sibling.at("/userErrors/0/message").asString()).contains("选民0", "sibling");

    done(officer(), FILE, CANDIDACY, filing(PLAN, people.get(0)));
    assertThat(reasons(payload(officer(), FILE, CANDIDACY, filing(PLAN, people.get(1)))))
        .containsExactly("C-17.candidate");
  }

  @Test
  @Proves("R-6")
  void one_confirmed_finding_of_vote_buying_voids_the_candidacy_and_tells_nothing_else() {
    for (String lodgedAt : List.of(CandidacyApi.TOWNSHIP, "610725")) {
      var candidacy = filed(PLAN);
      var person = candidacy.at("/person/id").asString();
      conclude(lodgedAt, person, "UNFOUNDED");
      assertThat(read(officer(), candidacy).at("/voidedByVoteBuying").asBoolean()).isFalse();
      conclude(lodgedAt, person, "CONFIRMED");
      for (String token : List.of(officer(), organization(), TargetApi.supervisor())) {
        var found = read(token, candidacy);
        assertThat(found.at("/voidedByVoteBuying").asBoolean()).isTrue();
        assertThat(verdict(found, "R-6")).isEqualTo("BROKEN");
        assertThat(found.toString()).doesNotContain("王五家收了钱", "举报人赵六", "三人证言");
      }
    }
  }

  private static void conclude(String lodgedAt, String person, String finding) {
    String group = lodgedAt.length() == 6 ? "" : "/" + lodgedAt;
    String token = TargetApi.token("discipline-officer", "/61/6107/610725" + group);
    String shown = "report { id version }";
    var report =
        done(
            token,
            "disciplineReportReceive",
            shown,
            input(
                "lodgedAt", lodgedAt,
                "about", PLAN,
                "channel", "PHONE",
                "matter", "VOTE_BUYING",
                "receivedOn", "2021-01-10",
                "text", "王五家收了钱",
                "reporter", "举报人赵六",
                "persons", List.of(person)));
    var assigned = done(token, "disciplineReportAssign", shown, seen(report, "assignee", "办案人"));
    var looked =
        done(token, "disciplineReportInvestigate", shown, seen(assigned, "investigation", "走访"));
    done(
        token,
        "disciplineReportConclude",
        shown,
        seen(looked, "finding", finding, "concludedOn", "2021-01-20", "grounds", "三人证言"));
  }

  @Test
  @Proves({"K-2", "K-3"})
  void candidacies_are_listed_and_counted_at_every_level() {
    var id = filed(LECTURE).at("/id").asString();
    String document =
        """
        query($code: DivisionCode!) { area(code: $code) {
          candidacies(first: 100, filter: {withdrawnOn: {isNull: true}}) {
            totalCount nodes { id township { code } community { code } person { name } }
          }
          candidacyAggregate(groupBy: [TOWNSHIP, TOWNSHIP_REVIEW]) { groups { count townshipReview } }
        } }
        """;
    for (String code : List.of(LECTURE, CandidacyApi.TOWNSHIP, "610725", "6107", "61")) {
      var area =
          TargetApi.api()
              .query(TargetApi.token("province-viewer", "/61"), document, Map.of("code", code))
              .at("/data/area");
      assertThat(area.at("/candidacies/nodes").findValuesAsString("id")).contains(id);
      assertThat(area.at("/candidacyAggregate/groups/0/count").asInt()).isPositive();
    }
    TargetApi.api().instruments().reset();
    TargetApi.api()
        .query(
            TargetApi.supervisor(),
            "{ area(code: \"610725\") { candidacies { totalCount nodes { id pledges { kind } } } }"
                + " }");
    assertThat(TargetApi.api().instruments().statements()).hasSize(1);
    String elsewhere = TargetApi.clerk(PLAN);
    var none = TargetApi.api().query(elsewhere, document, Map.of("code", LECTURE)).at("/data/area");
    assertThat(none.isNull()).isTrue();
  }
}
