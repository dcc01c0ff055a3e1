package dev.jiceng.api;

import static dev.jiceng.api.ElectionApi.clerk;
import static dev.jiceng.api.ElectionApi.officer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * P5: the general branch of Dongfeng in July and August 2011, sent number by number; tests change
 * one. The source does not tell how many came to the election meeting and who had how many votes:
 * those are supposed.
 */
final class PartyRun {
  static final String MEETING = "2011-08-10";

  /** Ten who are recommended, then tellers and others; each on the township's roster. */
  final List<String> people;

  final String organization;
  String profile = "mianyang-2011";
  int seats = 5;
  int votingRight = 94;
  int excused = 18;
  int recommending = 72;
  int representatives = 64;
  int recommended = 10;
  int initial = 7;
  List<Integer> formal = List.of(0, 1, 2, 3, 4, 5);
  String studyOn = "2011-08-04";
  String proposeOn = "2011-08-05";
  int meeting = 72;
  boolean methodAdopted = true;
  int teller = 10;
  int issued = 72;
  int returned = 72;
  int notReturned = 0;
  int valid = 72;
  int named = 5;
  List<Integer> votes = List.of(70, 68, 60, 55, 50, 40);
  int secondSays = 70;
  String secondClerk = "乙";
  String certifier = "丙";
  String concludeOn = "2011-08-11";
  List<List<String>> roles =
      List.of(
          List.of("SECRETARY"),
          List.of("DEPUTY_SECRETARY"),
          List.of("DEPUTY_SECRETARY"),
          List.of("MEMBER"),
          List.of("MEMBER"));
  List<Integer> committee = List.of(0, 1, 2, 3, 4);

  JsonNode election = TestApi.JSON.readTree("{}");
  String stoppedAt = "";

  PartyRun(String organization, List<String> people) {
    this.organization = organization;
    this.people = people;
  }

  /** A mutation, who sends it, and what it brings beside id, version and day. */
  record Step(String mutation, String token, String on, Map<String, ?> input) {}

  Map<String, Object> begin() {
    return Map.of(
        "organization",
        organization,
        "on",
        "2011-07-28",
        "profile",
        Map.of("profile", profile, "version", 1),
        "seats",
        seats);
  }

  List<Step> steps() {
    return new ArrayList<>(
        List.of(
            step("Mobilise", "2011-07-28", Map.of()),
            step(
                "RecommendByMembers",
                "2011-07-31",
                Map.of("attendance", attendance(recommending), "people", first(recommended))),
            step(
                "RecommendByRepresentatives",
                "2011-08-03",
                Map.of("present", representatives, "people", first(recommended))),
            step("Study", studyOn, Map.of("people", first(initial))),
            step("Propose", proposeOn, Map.of("people", these(formal))),
            step("Meet", MEETING, meet()),
            new Step("EnterTally", clerk("tally-clerk", "甲"), MEETING, count(votes.getFirst())),
            new Step("EnterTally", clerk("tally-clerk", secondClerk), MEETING, count(secondSays)),
            new Step("Certify", clerk("election-clerk", certifier), MEETING, Map.of()),
            step("ElectOfficers", MEETING, Map.of("officers", officers())),
            step("Conclude", concludeOn, Map.of())));
  }

  Map<String, Object> attendance(int present) {
    return Map.of("votingRight", votingRight, "excused", excused, "present", present);
  }

  Map<String, Object> meet() {
    return Map.of(
        "attendance", attendance(meeting),
        "methodAdopted", methodAdopted,
        "tellers", these(List.of(teller)));
  }

  Map<String, Object> count(int first) {
    var each =
        IntStream.range(0, votes.size())
            .mapToObj(i -> Map.of("person", people.get(i), "votes", i == 0 ? first : votes.get(i)))
            .toList();
    var ballots =
        Map.of(
            "issued", issued,
            "returned", returned,
            "notReturned", notReturned,
            "valid", valid,
            "invalid", returned - valid);
    return Map.of("count", Map.of("seats", named, "ballots", ballots, "votes", each));
  }

  private List<Map<String, Object>> officers() {
    return IntStream.range(0, committee.size())
        .mapToObj(i ->
            Map.<String, Object>of("person", people.get(committee.get(i)), "roles", roles.get(i)))
        .toList();
  }

  private Step step(String mutation, String on, Map<String, ?> input) {
    return new Step(mutation, officer(), on, input);
  }

  private List<String> first(int number) {
    return people.subList(0, number);
  }

  List<String> these(List<Integer> places) {
    return places.stream().map(people::get).toList();
  }

  /** Sends the steps up to the last, or until one is refused; answers what was answered last. */
  JsonNode run() {
    return run(steps());
  }

  JsonNode run(List<Step> steps) {
    stoppedAt = "Begin";
    var payload = PartyApi.payload(officer(), "Begin", begin());
    for (Step step : steps) {
      if (payload.at("/election").isNull()) {
        return payload;
      }
      election = payload.at("/election");
      stoppedAt = step.mutation();
      payload = send(step);
    }
    return payload;
  }

  /** Up to the step before that one, all done. */
  PartyRun until(String mutation) {
    var steps = steps();
    int at =
        IntStream.range(0, steps.size())
            .filter(i -> steps.get(i).mutation().equals(mutation))
            .findFirst()
            .orElseThrow();
    election = run(steps.subList(0, at)).at("/election");
    return this;
  }

  JsonNode send(Step step) {
    return PartyApi.payload(step.token(), step.mutation(), input(step));
  }

  Map<String, Object> input(Step step) {
    var input = new LinkedHashMap<String, Object>(step.input());
    input.put("id", election.at("/id").asString());
    input.put("version", election.at("/version").asInt());
    input.put("on", step.on());
    return input;
  }
}
