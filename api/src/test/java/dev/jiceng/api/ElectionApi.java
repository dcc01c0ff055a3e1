package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Committee elections over HTTP: people, bodies, acts sent and answered. */
final class ElectionApi {
  static final String TOWNSHIP = "610725001";

  private static final String SHOWN =
      """
      election {
        id version step nextStep pollingDay result latestOn termEndsOn byElection begunOn registeredVoters
        profile { profile version } stage { code label }
        contests { id post seats candidates { id } }
        questions { contest round seats candidates { id } }
        tallyEntries { by }
        results {
          post round seats open tied
          people { person { id name } votes fate rule reElected numbers { name value } }
        }
      }
      userErrors {
        __typename message code path
        ... on RuleViolation { rule reason severity numbers { name value } }
        ... on StaleVersion { current { id ... on CommitteeElection { version } } }
        ... on DuplicateRecord { existing { id } }
      }
      """;

  /** Who only counts may not ask who objected to what. */
  private static final Set<String> COUNTING = Set.of("EnterTally", "WithdrawTally", "Certify");

  private static final String OBJECTIONS =
      "election { openObjections { id about voter raisedBy reason on } }";

  private ElectionApi() {}

  static String clerk(String role, String name) {
    var issuer = TargetApi.api().issuer;
    var claims = issuer.claims(List.of(role), "/61/6107/610725/" + TOWNSHIP);
    return issuer.sign(claims.subject(name).claim("name", name).build());
  }

  static String officer() {
    return TargetApi.officer(TOWNSHIP);
  }

  static JsonNode payload(
      String token, String mutation, Map<String, ?> input, @Nullable String key) {
    String field = "committeeElection" + mutation;
    String idempotent = key == null ? "" : "@idempotent(key: \"" + key + "\")";
    String document =
        "mutation($input: CommitteeElection%sInput!) { %s(input: $input) %s { %s } }"
            .formatted(
                mutation,
                field,
                idempotent,
                COUNTING.contains(mutation) ? SHOWN : SHOWN + OBJECTIONS);
    return TargetApi.payload(TargetApi.api().query(token, document, Map.of("input", input)), field);
  }

  static List<String> reasons(JsonNode payload) {
    return payload.at("/userErrors").findValuesAsString("reason");
  }

  static JsonNode done(String token, String mutation, Map<String, ?> input) {
    var payload = payload(token, mutation, input, null);
    assertThat(payload.at("/election").isNull()).as("%s", payload).isFalse();
    return payload.at("/election");
  }

  /** On the township's roster, women where the number is even. */
  static List<String> people(int count) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            RosterApi.payload(
                    officer(),
                    "personCreate",
                    Map.of(
                        "township",
                        TOWNSHIP,
                        "name",
                        "选民" + i,
                        "birthDate",
                        "1980-05-01",
                        "gender",
                        i % 2 == 0 ? "FEMALE" : "MALE"))
                .at("/person/id")
                .asString())
        .toList();
  }

  /** The Party branch of the community, its secretary, and the election that made them so. */
  static void secretary(String community, String person) {
    secretary(community, person, "2020-12-30");
  }

  static void secretary(String community, String person, String since) {
    var branch = PartyApi.body(community, "PARTY_BRANCH", Map.of("SECRETARY", 1));
    RosterApi.payload(
        officer(),
        "membershipBegin",
        Map.of("person", person, "post", branch.at("/posts/0/id").asString(), "startsOn", since));
    PartyApi.conclude(community, branch.at("/id").asString(), LocalDate.parse(since));
  }

  /** The residents' committee of the community: its posts, and who is chair since 2008. */
  static void committee(String community, String chair) {
    var body =
        RosterApi.payload(
            officer(),
            "organizationCreate",
            Map.of("community", community, "kind", "RESIDENTS_COMMITTEE", "name", "居委会"));
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
                  kind.equals("MEMBER") ? 3 : 1));
      if (kind.equals("CHAIR")) {
        var begin =
            Map.of(
                "person", chair, "post", post.at("/post/id").asString(), "startsOn", "2008-09-20");
        RosterApi.payload(officer(), "membershipBegin", begin);
      }
    }
  }

  /** What the other is to the one. */
  static void kin(String one, String other, String kind) {
    var input = Map.of("person", one, "relative", other, "kind", kind);
    var tie = RosterApi.payload(officer(), "kinshipRecord", input);
    assertThat(tie.at("/kinship").isNull()).as("%s", tie).isFalse();
  }

  static JsonNode register(String token, JsonNode election, List<Map<String, Object>> rows) {
    var reply =
        TargetApi.api()
            .query(
                token,
                """
                mutation($input: VoterImportInput!) {
                  voterImport(input: $input) {
                    imported rowErrors { reason } userErrors { ... on RuleViolation { reason } }
                  }
                }
                """,
                Map.of("input", Map.of("election", election.at("/id").asString(), "rows", rows)));
    return TargetApi.payload(reply, "voterImport");
  }

  /** The id of somebody on the roll. */
  static String voter(String token, String community, String name) {
    var reply =
        TargetApi.api()
            .query(
                token,
                """
                query($code: DivisionCode!, $name: String!) { area(code: $code) {
                  voters(filter: {name: {eq: $name}}) { nodes { id } }
                } }
                """,
                Map.of("code", community, "name", name));
    return reply.at("/data/area/voters/nodes/0/id").asString();
  }

  /** Who held or holds which post of the community's committee, from when to when. */
  static List<@Nullable String> terms(String community) {
    return TestTenancy.admin()
        .sql(
            """
            select m.starts_on || ' ' || coalesce(m.ends_on::text, '-') || ' ' || p.kind
            from t_610725001.membership m join t_610725001.post p on p.id = m.post
            join t_610725001.organization o on o.id = p.organization
            where o.community = :community and o.kind = 'RESIDENTS_COMMITTEE' order by 1\
            """)
        .param("community", community)
        .query(String.class)
        .list();
  }

  static Map<String, Object> on(JsonNode election, String day, Object... more) {
    var input = new LinkedHashMap<String, Object>();
    input.put("id", election.at("/id").asString());
    input.put("version", election.at("/version").asInt());
    input.put("on", day);
    for (int i = 0; i < more.length; i += 2) {
      input.put((String) more[i], more[i + 1]);
    }
    return input;
  }

  static Map<String, Object> begin(String community, String profile) {
    return Map.of(
        "community",
        community,
        "on",
        "2021-01-04",
        "profile",
        Map.of("profile", profile, "version", 1));
  }

  /** Seven people of an election committee, three who supervise. */
  static Map<String, Object> form(JsonNode election, List<String> people, int members) {
    var all = new ArrayList<>(people.subList(0, members));
    return on(
        election,
        "2021-01-05",
        "members",
        all,
        "chair",
        people.get(0),
        "deputies",
        List.of(people.get(1)),
        "supervisors",
        people.subList(members, members + 3));
  }
}
