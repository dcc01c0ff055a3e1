package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Variables that do not fit: every one is told, with its place, in the caller's language. */
class VariableTest {
  private static final String CREATE =
      "mutation($input: PersonCreateInput!) { personCreate(input: $input) { person { id } } }";

  private static TestApi.Reply create(Object... more) {
    var input = RosterApi.person(more);
    return TargetApi.api().query(RosterApi.officer(), CREATE, Map.of("input", input));
  }

  private static List<String> places(TestApi.Reply reply) {
    assertThat(reply.code()).as(reply.raw().body()).isEqualTo("BAD_USER_INPUT");
    return reply.at("/errors").findValuesAsString("argument");
  }

  @Test
  void the_31st_of_february_is_told_at_its_field() {
    var reply = create("birthDate", "1980-02-31");
    assertThat(places(reply)).containsExactly("input.birthDate");
    assertThat(reply.message()).contains("input.birthDate").doesNotContain("1980-02-31");
  }

  @Test
  void so_is_one_written_into_the_document() {
    var document =
        "mutation { personCreate(input: {township: \"610725102\", name: \"李\","
            + " birthDate: \"1980-02-31\"}) { person { id } } }";
    var reply = TargetApi.api().query(RosterApi.officer(), document);
    assertThat(places(reply)).containsExactly("input.birthDate");
  }

  @Test
  void every_misfit_is_told_at_once() {
    var reply =
        create(
            "township",
            1,
            "ethnicity",
            "HANI_ZU",
            "birthDate",
            "31",
            "skills",
            List.of("会计", 7),
            "shoe",
            "44");
    assertThat(places(reply))
        .containsExactlyInAnyOrder(
            "input.township",
            "input.ethnicity",
            "input.birthDate",
            "input.skills[1]",
            "input.shoe");
  }

  @Test
  void what_is_missing_is_told() {
    var nameless = Map.of("input", Map.of("township", "610725102"));
    assertThat(places(TargetApi.api().query(RosterApi.officer(), CREATE, nameless)))
        .containsExactly("input.name");
    assertThat(places(TargetApi.api().query(RosterApi.officer(), CREATE, Map.of())))
        .containsExactly("input");
  }

  @Test
  void a_default_stands_for_what_is_left_out() {
    var document =
        "query($code: DivisionCode! = \"610725102\", $on: Date) { area(code: $code) {"
            + " termTargets(filter: {dueOn: {lt: $on}}) { totalCount } } }";
    var misfit = Map.<String, Object>of("on", "2026-02-31");
    assertThat(places(TargetApi.api().query(RosterApi.officer(), document, misfit)))
        .containsExactly("on");
    var empty = new HashMap<String, Object>();
    empty.put("code", null);
    assertThat(places(TargetApi.api().query(RosterApi.officer(), document, empty)))
        .containsExactly("code");
  }
}
