package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.candidacy.EligibilityRules;
import dev.jiceng.election.roll.RollTerms;
import dev.jiceng.election.roll.graphql.RollElections;
import dev.jiceng.roster.Gender;
import dev.jiceng.roster.IdNumbers;
import dev.jiceng.shared.graphql.GlobalId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Rolls over the API, for elections made up beside it. */
final class RollApi {
  static final String VILLAGE = "610725101201";
  static final String NEIGHBOURHOOD = "610725101001";
  static final String FAR_VILLAGE = "610725102201";
  private static final Map<UUID, RollTerms> ELECTIONS = new ConcurrentHashMap<>();
  private static final String VOTER =
      "voter { id version name idNumber birthDate gender residence standing cause community { code"
          + " } }";
  private static final String ERRORS =
      """
      userErrors {
        __typename message code path
        ... on RuleViolation { rule reason severity numbers { name value } }
        ... on StaleVersion { current { id } }
        ... on DuplicateRecord { existing { id } }
      }
      """;
  private static final Map<String, String> SHOWN =
      Map.of(
          "voterImport",
          "imported roll { id voters women away newcomers awaiting phase }"
              + " rowErrors { line column rule reason severity message }");

  private static final TestApi API =
      TestApi.with(
          RollElections.class, (tx, election) -> Optional.ofNullable(ELECTIONS.get(election)));

  private RollApi() {}

  /** The id of an election of the community, with the polling day of 2021. */
  static String election(String community) {
    var id = UUID.randomUUID();
    var rules = new EligibilityRules(18, 1);
    var code = DivisionCode.of(community);
    ELECTIONS.put(id, new RollTerms(id, code, LocalDate.of(2021, 3, 20), rules));
    return GlobalId.of("CommitteeElection", code, id).encode();
  }

  static String clerk(String community) {
    return token("village-clerk", community);
  }

  static String token(String role, String code) {
    String path = code.substring(0, 2) + "/" + code.substring(0, 4) + "/" + code.substring(0, 6);
    for (int digits : new int[] {9, 12}) {
      path += code.length() >= digits ? "/" + code.substring(0, digits) : "";
    }
    return API.issuer.token(List.of(role), "/" + path);
  }

  static TestApi.Reply query(String token, String document, Map<String, ?> variables) {
    return API.query(token, document, variables);
  }

  static TestApi.Reply send(
      String token, String mutation, Map<String, ?> input, @Nullable String key) {
    String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
    String idempotent = key == null ? "" : "@idempotent(key: \"" + key + "\")";
    String document =
        "mutation($input: %sInput!) { %s(input: $input) %s { %s %s } }"
            .formatted(type, mutation, idempotent, SHOWN.getOrDefault(mutation, VOTER), ERRORS);
    return API.query(token, document, Map.of("input", input));
  }

  static JsonNode payload(String token, String mutation, Map<String, ?> input) {
    var reply = send(token, mutation, input, null);
    assertThat(reply.at("/errors").isMissingNode()).as("%s", reply.raw().body()).isTrue();
    return reply.at("/data/" + mutation);
  }

  static List<String> reasons(JsonNode payload) {
    return payload.at("/userErrors").findValuesAsString("reason");
  }

  static String number() {
    return IdNumbers.next("19700101", Gender.FEMALE);
  }

  static Map<String, Object> voter(String election, String number, Object... more) {
    var input = new LinkedHashMap<String, Object>();
    input.put("election", election);
    input.put("name", "李秀英");
    input.put("idNumber", number);
    input.put("residence", "REGISTERED_AND_LIVING_HERE");
    for (int i = 0; i < more.length; i += 2) {
      input.put((String) more[i], more[i + 1]);
    }
    return input;
  }
}
