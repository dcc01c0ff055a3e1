package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.reasons;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Posts of one village with their holders, as the township works on them. */
final class DutyApi {
  static final String TOWNSHIP = "610725001";
  static final String COMMUNITY = "610725001019";
  static final LocalDate TODAY = LocalDate.now(dev.jiceng.shared.Moment.CHINA);
  private static final String POST = "post { id version charge }";

  private DutyApi() {}

  static String officer() {
    return TargetApi.officer(TOWNSHIP);
  }

  static JsonNode done(String mutation, String shown, Map<String, ?> input) {
    return CycleApi.done(officer(), mutation, shown, input);
  }

  static List<String> refused(String mutation, String shown, Map<String, ?> input) {
    return reasons(CycleApi.payload(officer(), mutation, shown, input));
  }

  static JsonNode person(String name) {
    return done(
        "personCreate",
        "person { id }",
        input("township", TOWNSHIP, "name", name, "birthDate", "1980-05-01"));
  }

  /** A body of a community where no other test founds any. */
  static JsonNode body(String community, String kind) {
    return done(
        "organizationCreate",
        "organization { id }",
        input("community", community, "kind", kind, "name", "组织"));
  }

  static JsonNode post(JsonNode body, String kind, Object... more) {
    var usual =
        input("organization", body.at("/id").asString(), "kind", kind, "title", "岗位", "seats", 1);
    return done("postCreate", POST, CycleApi.with(usual, more));
  }

  static Map<String, Object> holding(JsonNode person, JsonNode post, LocalDate since) {
    return input(
        "person",
        person.at("/id").asString(),
        "post",
        post.at("/id").asString(),
        "startsOn",
        since.toString());
  }

  static JsonNode held(JsonNode person, JsonNode post, LocalDate since) {
    return done("membershipBegin", "membership { id version }", holding(person, post, since));
  }

  static JsonNode area(String token, String code, String fields) {
    var reply =
        TargetApi.api().query(token, "{ area(code: \"%s\") { %s } }".formatted(code, fields));
    if (!reply.at("/errors").isMissingNode()) {
      throw new AssertionError(reply.raw().body());
    }
    return reply.at("/data/area");
  }
}
