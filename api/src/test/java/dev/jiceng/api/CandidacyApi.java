package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.input;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Candidacies and reviews over HTTP, in communities that no other test elects in. */
final class CandidacyApi {
  static final String TOWNSHIP = "610725001";

  /** Under the lecture of 2020: four departments of the township, nine of the county. */
  static final String LECTURE = "610725001014";

  /** Under the plan of 2020: no review of the township, one department of the county. */
  static final String PLAN = "610725001015";

  static final List<String> TOWNSHIP_DEPARTMENTS =
      List.of("FINANCE", "JUSTICE", "POLICE", "PUBLIC_ORDER");
  static final List<String> COUNTY_DEPARTMENTS =
      List.of(
          "CIVIL_AFFAIRS",
          "COURT",
          "DISCIPLINE",
          "JUSTICE",
          "ORGANIZATION",
          "PETITIONS",
          "POLITICAL_LEGAL",
          "PROCURATORATE",
          "PUBLIC_SECURITY");

  static final String CANDIDACY =
      """
      candidacy {
        id version person { id name } election electionKind filedOn withdrawnOn withdrawalReason
        forSecretary writeIn townshipReview countyReview voidedByVoteBuying qualified
        pledges { kind signedOn publishedOn } study { body on agreed }
        judgements { rule reason verdict severity citation message numbers { name value } }
        nextSteps { action permitted possible blockedBy { reason } }
      }
      """;
  static final String REVIEW =
      """
      review {
        id version level state openedOn closedOn candidacy person { name }
        departments { code label } missing { code }
        opinions {
          department { code } kind item evidence by overruled overruledBecause overruledBy
        }
        items { code label rule canBeOverruled }
        nextSteps { action permitted possible blockedBy { reason numbers { name value } } }
      }
      """;

  private static final Map<String, String> ELECTIONS = new ConcurrentHashMap<>();

  private CandidacyApi() {}

  /** The id of the election under way in one of the two communities. */
  static String election(String community) {
    return ELECTIONS.computeIfAbsent(
        community,
        it -> {
          String profile = it.equals(PLAN) ? "plan-2020" : "lecture-2020";
          return ElectionApi.done(ElectionApi.officer(), "Begin", ElectionApi.begin(it, profile))
              .at("/id")
              .asString();
        });
  }

  static String officer() {
    return TargetApi.officer(TOWNSHIP);
  }

  static String organization() {
    return TargetApi.organizationOfficer();
  }

  static String countyReviewer(String... departments) {
    return reviewer("/61/6107/610725", departments);
  }

  static String townshipReviewer(String... departments) {
    return reviewer("/61/6107/610725/" + TOWNSHIP, departments);
  }

  private static String reviewer(String group, String... departments) {
    var issuer = TargetApi.api().issuer;
    var claims = issuer.claims(List.of("joint-reviewer"), group);
    return issuer.sign(claims.claim("departments", List.of(departments)).build());
  }

  static Map<String, Object> filing(String community, String person) {
    return input("election", election(community), "person", person);
  }

  static JsonNode filed(String community) {
    return CycleApi.done(
        officer(), "candidacyFile", CANDIDACY, filing(community, ElectionApi.people(1).getFirst()));
  }

  static JsonNode opened(JsonNode candidacy, String level) {
    String conductor = level.equals("COUNTY") ? organization() : officer();
    return CycleApi.done(
        conductor,
        "qualificationReviewOpen",
        REVIEW,
        input("candidacy", candidacy.at("/id").asString(), "level", level));
  }

  static Map<String, Object> opinion(JsonNode review, String department, String kind) {
    return input("id", review.at("/id").asString(), "department", department, "kind", kind);
  }

  static JsonNode pass(JsonNode review, String token, String department) {
    return CycleApi.done(
        token, "qualificationReviewAnswer", REVIEW, opinion(review, department, "PASS"));
  }

  static Map<String, Object> objection(JsonNode review, String department, String item) {
    return CycleApi.with(
        opinion(review, department, "OBJECT"), "item", item, "evidence", "卷宗-4711");
  }

  static JsonNode closed(String token, JsonNode review) {
    return CycleApi.done(token, "qualificationReviewClose", REVIEW, seen(review));
  }

  static Map<String, Object> seen(JsonNode entity, Object... more) {
    return CycleApi.with(
        input("id", entity.at("/id").asString(), "version", entity.at("/version").asInt()), more);
  }

  /** As the one who conducts reviews of that level sees it now. */
  static JsonNode read(String token, JsonNode review) {
    return TargetApi.api()
        .query(
            token,
            "query($id: ID!) { review: node(id: $id) { ... on QualificationReview { %s } } }"
                .formatted(REVIEW.strip().replaceFirst("^review \\{", "").replaceFirst("}$", "")),
            Map.of("id", review.at("/id").asString()))
        .at("/data/review");
  }

  /** Passed by the township, open at the county. */
  static JsonNode joint() {
    var candidacy = filed(LECTURE);
    var review = opened(candidacy, "TOWNSHIP");
    String reviewer = townshipReviewer(TOWNSHIP_DEPARTMENTS.toArray(String[]::new));
    TOWNSHIP_DEPARTMENTS.forEach(department -> pass(review, reviewer, department));
    closed(officer(), read(officer(), review));
    return opened(candidacy, "COUNTY");
  }
}
