package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.Calendar2021;
import dev.jiceng.election.Course;
import dev.jiceng.election.Profiles;
import dev.jiceng.election.party.PartyAct;
import dev.jiceng.election.party.PartyAction;
import dev.jiceng.election.party.PartyBody;
import dev.jiceng.election.party.PartyElection;
import dev.jiceng.election.party.PartyPath;
import dev.jiceng.election.party.PartyPin;
import dev.jiceng.election.party.PartyProgress;
import dev.jiceng.election.party.PartyRules;
import dev.jiceng.election.party.jooq.JooqPartyElections;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.jooq.Act;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.TimedIds;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.Scope;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Party elections over HTTP: bodies, acts sent and answered. */
final class PartyApi {
  private static final Scope.Township SCOPE =
      new Scope.Township(DivisionCode.of(ElectionApi.TOWNSHIP), null);

  private static final String SHOWN =
      """
      election {
        id version step nextStep metOn result latestOn concludedOn termEndsOn begunOn seats
        organization organizationKind secretaryIsChair secretary { id name }
        profile { profile version } stage { code label } upcoming { code }
        people { id } attendance { votingRight excused due present }
        question { round seats candidates { id } }
        tallyEntries { by }
        officers { person { id } roles }
        results {
          round seats open tied
          people { person { id } votes fate rule reElected numbers { name value } }
        }
      }
      userErrors {
        __typename message code path
        ... on RuleViolation { rule reason severity numbers { name value } }
        ... on StaleVersion { current { id ... on PartyElection { version } } }
        ... on DuplicateRecord { existing { id } }
      }
      """;

  private PartyApi() {}

  /** A body of the community with posts of that many seats. */
  static JsonNode body(String community, String kind, Map<String, Integer> posts) {
    var body =
        RosterApi.payload(
                ElectionApi.officer(),
                "organizationCreate",
                Map.of("community", community, "kind", kind, "name", "组织"))
            .at("/organization");
    posts.forEach((post, seats) ->
        RosterApi.payload(
            ElectionApi.officer(),
            "postCreate",
            Map.of(
                "organization",
                body.at("/id").asString(),
                "kind",
                post,
                "title",
                "职务",
                "seats",
                seats)));
    return TargetApi.api()
        .query(
            ElectionApi.officer(),
            "query($id: ID!) { node(id: $id) { id ... on Organization { posts { id kind } } } }",
            Map.of("id", body.at("/id").asString()))
        .at("/data/node");
  }

  /** A Party election that did nothing but conclude, so that another may follow it (VE-1). */
  static void conclude(String community, String organization, LocalDate day) {
    var known = Profiles.PARTY_PLAN;
    var rules =
        new PartyRules(
            new Course<>(List.of(PartyAction.CONCLUDE)),
            known.differential(),
            Set.of(),
            Map.of(),
            known.meeting(),
            known.winning(),
            known.standing(),
            null,
            0);
    var body =
        new PartyBody(
            uuid(organization), DivisionCode.of(community), OrganizationKind.PARTY_BRANCH);
    var pin = new PartyPin(new ProfileRef("plan-2020", 1), null, 3, Set.of());
    var begun = new PartyElection(UUID.randomUUID(), body, pin, List.of(), 1);
    TargetApi.api()
        .context
        .getBean(Writes.class)
        .in(
            SCOPE,
            Act.of(new Actor("office", "选举办"), "test"),
            tx -> concluded(tx, begun, rules, day));
  }

  private static Outcome<PartyElection> concluded(
      Tx tx, PartyElection begun, PartyRules rules, LocalDate day) {
    var elections = new JooqPartyElections(tx.sql(), SCOPE, new TimedIds(InstantSource.system()));
    elections.add(begun, day, PartyProgress.of(begun, rules));
    var now = new Moment(day.atTime(12, 0).atZone(Moment.CHINA).toInstant());
    var act = new PartyAct.Plain(PartyAction.CONCLUDE, day);
    var actor = new Actor("office", "选举办");
    var path = new PartyPath(rules, new Calendar2021());
    var taken = path.take(begun, act, false, actor, now);
    var next = ((Outcome.Done<PartyElection>) taken).value();
    tx.audit(new AuditNote("test", "PartyElection", "test", null, null, null));
    return Outcome.done(elections.append(next, PartyProgress.of(next, rules)).orElseThrow());
  }

  static UUID uuid(String id) {
    return Objects.requireNonNull(GlobalId.decode(id).orElseThrow().uuid());
  }

  static TestApi.Reply send(
      String token, String mutation, Map<String, ?> input, @Nullable String key) {
    String idempotent = key == null ? "" : "@idempotent(key: \"" + key + "\")";
    String document =
        "mutation($input: PartyElection%1$sInput!) { partyElection%1$s(input: $input) %2$s { %3$s } }"
            .formatted(mutation, idempotent, SHOWN);
    return TargetApi.api().query(token, document, Map.of("input", input));
  }

  static JsonNode payload(String token, String mutation, Map<String, ?> input) {
    return TargetApi.payload(send(token, mutation, input, null), "partyElection" + mutation);
  }

  static JsonNode done(String token, String mutation, Map<String, ?> input) {
    var payload = payload(token, mutation, input);
    assertThat(payload.at("/election").isNull()).as("%s %s", mutation, payload).isFalse();
    return payload.at("/election");
  }
}
