package dev.jiceng.api;

import static dev.jiceng.api.ElectionApi.clerk;
import static dev.jiceng.api.ElectionApi.done;
import static dev.jiceng.api.ElectionApi.officer;
import static dev.jiceng.api.ElectionApi.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.roster.IdNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A small election of 2011 taken over HTTP by those whose part it is; twenty voters. */
final class ElectionWalk {
  static final String POLLING_DAY = "2011-09-16";
  static final int VOTERS = 20;
  final String office = clerk("election-clerk", "选举干事");
  final String village = clerk("village-clerk", "文书");
  final String first = clerk("tally-clerk", "甲");
  final String second = clerk("tally-clerk", "乙");
  final String third = clerk("election-clerk", "丙");
  final List<String> committee = new ArrayList<>(ElectionApi.people(11));
  final List<String> standing = ElectionApi.people(6);
  final String community;
  final String born;
  JsonNode election = TestApi.JSON.readTree("{}");

  /** {@code born} keeps its voters apart from those of other tests. */
  ElectionWalk(String community, String born) {
    this.community = community;
    this.born = born;
  }

  static Map<String, Object> profile(String profile, int version) {
    return Map.of("profile", profile, "version", version);
  }

  /** A profile of the county's own. The first write of a JVM may be slow: its key lets it retry. */
  static void derive(String name, List<Map<String, Object>> rules) {
    var input = own(name, "mianyang-2011", 1, rules);
    JsonNode derived = MissingNode.getInstance();
    for (int i = 0; i < 3 && derived.at("/profile").isMissingNode(); i++) {
      derived =
          CycleApi.send(
                  TargetApi.organizationOfficer(),
                  "regulationProfileDerive",
                  "profile { profile }",
                  input,
                  name)
              .at("/data/regulationProfileDerive");
    }
    assertThat(derived.at("/profile/profile").asString()).isEqualTo(name);
  }

  static Map<String, Object> own(
      String name, String parent, int version, List<Map<String, Object>> rules) {
    return CycleApi.input(
        "county",
        "610725",
        "profile",
        name,
        "name",
        Map.of("zh", "县方案", "en", "Plan"),
        "effectiveFrom",
        "2011-07-01",
        "citations",
        List.of(Map.of("source", "县方案", "wording", "适用于本县")),
        "parents",
        List.of(profile(parent, version)),
        "rules",
        rules);
  }

  static Map<String, Object> rule(String rule, String name, Map<String, ?> value) {
    return Map.of(
        "rule",
        rule,
        "severity",
        "BLOCKING",
        "citation",
        Map.of("source", "县方案", "wording", rule),
        "parameters",
        List.of(Map.of("name", name, "value", value)));
  }

  void begin(String profile, Object... more) {
    var input =
        CycleApi.with(
            Map.of("community", community, "on", "2011-08-15", "profile", profile(profile, 1)),
            more);
    election = done(officer(), "Begin", input);
  }

  Map<String, Object> form(int members) {
    return on(
        election,
        "2011-08-15",
        "members",
        committee.subList(0, members),
        "chair",
        committee.get(0),
        "deputies",
        List.of(committee.get(1)),
        "supervisors",
        committee.subList(7, 10));
  }

  Map<String, Object> method(Map<String, Integer> seats) {
    var contests =
        seats.entrySet().stream()
            .map(one -> Map.of("post", one.getKey(), "seats", one.getValue()))
            .toList();
    return on(
        election,
        "2011-08-15",
        "adoptedByAssembly",
        true,
        "publishedOn",
        "2011-08-15",
        "pollingDay",
        POLLING_DAY,
        "contests",
        contests);
  }

  List<Map<String, Object>> voters() {
    return IntStream.range(0, VOTERS).mapToObj(this::voter).toList();
  }

  private Map<String, Object> voter(int number) {
    return Map.of(
        "name", "选民" + number, "idNumber", IdNumbers.of(born, number), "residence", "户籍在本村并居住");
  }

  JsonNode register() {
    return ElectionApi.register(village, election, voters());
  }

  String contest(int number) {
    return election.at("/contests/" + number + "/id").asString();
  }

  /** Two stand for each post, in the order of {@code standing}; all is done up to the freeze. */
  void untilFreeze(Map<String, Integer> seats) {
    election = done(village, "FormCommittee", form(7));
    election = done(village, "AdoptMethod", method(seats));
    register();
    election = done(village, "PublishRoll", on(election, "2011-08-26"));
    var named =
        IntStream.range(0, 2 * seats.size())
            .mapToObj(i ->
                Map.of(
                    "contest", contest(i / 2),
                    "person", standing.get(i),
                    "nominator", standing.get(i),
                    "way", "JOINT_VOTERS",
                    "supporters", 10))
            .toList();
    election = done(village, "Nominate", on(election, "2011-08-27", "nominations", named));
    election = done(office, "FreezeRoll", on(election, "2011-09-01"));
  }

  Map<String, Object> candidates(int contests) {
    var all =
        IntStream.range(0, contests)
            .mapToObj(
                i -> Map.of("contest", contest(i), "people", standing.subList(2 * i, 2 * i + 2)))
            .toList();
    return on(election, "2011-09-05", "candidates", all);
  }

  Map<String, Object> poll() {
    return on(
        election,
        "2011-09-12",
        "staff",
        committee.subList(0, 2),
        "stations",
        List.of("村委会"),
        "secretBooths",
        true);
  }

  void hold(String day) {
    election = done(office, "HoldPoll", on(election, day, "countedInPublic", true));
  }

  /** 20 issued, 18 back and valid; for each post asked for, votes by person. */
  Map<String, Object> tally(String day, List<Map<String, Integer>> votes) {
    var ballots = DongfengElectionTest.ballots(20, 18, 2, 18, 0);
    var sheets =
        IntStream.range(0, votes.size())
            .mapToObj(i -> {
              var question = election.at("/questions/" + i);
              var each =
                  votes.get(i).entrySet().stream()
                      .map(one -> Map.of("person", one.getKey(), "votes", one.getValue()))
                      .toList();
              return Map.of(
                  "contest", question.at("/contest").asString(),
                  "seats", question.at("/seats").asInt(),
                  "ballots", ballots,
                  "votes", each,
                  "boxes",
                      List.of(
                          Map.of("box", 1, "kind", "STATION", "ballots", ballots, "votes", each)));
            })
            .toList();
    return on(election, day, "contests", sheets);
  }

  void count(String day, List<Map<String, Integer>> votes) {
    election = done(first, "EnterTally", tally(day, votes));
    election = done(second, "EnterTally", tally(day, votes));
    election = done(third, "Certify", on(election, day));
  }

  @Nullable JsonNode nextStep(String action) {
    var steps =
        TargetApi.api()
            .query(
                office,
                """
                query($id: ID!) { node(id: $id) { ... on CommitteeElection {
                  nextSteps { action possible permitted blockedBy { reason } earliestOn }
                } } }
                """,
                Map.of("id", election.at("/id").asString()))
            .at("/data/node/nextSteps");
    return steps
        .valueStream()
        .filter(step -> step.at("/action").asString().equals("committeeElection" + action))
        .findFirst()
        .orElse(null);
  }

  static Map<String, Object> changed(Map<String, Object> input, String field, Object value) {
    var other = new LinkedHashMap<>(input);
    other.put(field, value);
    return other;
  }
}
