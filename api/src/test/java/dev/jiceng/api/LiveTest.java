package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import dev.jiceng.tenants.embedded.EmbeddedRedis;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Open dashboards stay up to date by themselves (K-6). */
@Proves("K-6")
class LiveTest {
  private static final String FINDINGS =
      """
      subscription Open($code: DivisionCode!) {
        area(code: $code) { findings(filter: {state: {eq: OPEN}}) { totalCount nodes { check } } }
      }
      """;
  private static final String COUNT = "/data/area/findings/totalCount";
  private static final Duration A_WHILE = Duration.ofSeconds(4);

  @BeforeAll
  static void prepare() {
    FindingApi.prepare();
  }

  /** A stream whose reader has gone ends at the next beats; until then it would ask on. */
  @AfterAll
  static void untilAllStreamsHaveEnded() throws InterruptedException {
    Thread.sleep(2_000);
  }

  private static Events watch(@Nullable String token, String document, String code) {
    return new Events(TargetApi.api(), token, document, Map.of("code", code));
  }

  @Test
  void a_finding_reaches_the_county_and_its_township_as_it_arrives_and_nobody_else() {
    try (var county = watch(TargetApi.supervisor(), FINDINGS, "610725");
        var township = watch(FindingApi.officer(), FINDINGS, "610725101");
        var neighbour = watch(TargetApi.officer("610725102"), FINDINGS, "610725102");
        var stranger = watch(TargetApi.officer("610725102"), FINDINGS, "610725101")) {
      assertThat(county.type()).isEqualTo("text/event-stream;charset=utf-8");
      int before = county.next().at(COUNT).asInt();
      int there = township.next().at(COUNT).asInt();
      neighbour.next();
      assertThat(stranger.next().at("/data/area").isNull()).isTrue();
      Instant sent = Instant.now();
      String check = FindingApi.checked(0, GuidanceApi.finding());
      var told = county.next();
      assertThat(Duration.between(sent, Instant.now())).isLessThan(A_WHILE);
      assertThat(told.name()).isEqualTo("next");
      assertThat(told.at(COUNT).asInt()).isEqualTo(before + 1);
      assertThat(told.at("/data/area/findings/nodes").findValuesAsString("check")).contains(check);
      assertThat(township.next().at(COUNT).asInt()).isEqualTo(there + 1);
      assertThat(neighbour.within(A_WHILE)).isNull();
      assertThat(stranger.within(Duration.ZERO)).isNull();
    }
  }

  @Test
  void what_changes_nothing_that_is_shown_is_not_sent() {
    try (var county = watch(TargetApi.supervisor(), FINDINGS, "610725")) {
      county.next();
      assertThat(GuidanceApi.statuses("phone-l", List.of(GuidanceApi.begun(GuidanceApi.newId()))))
          .containsExactly("CREATED");
      assertThat(county.within(A_WHILE)).isNull();
    }
  }

  @Test
  void a_stream_ends_with_its_token() {
    var claims =
        TargetApi.api()
            .issuer
            .claims(List.of("county-supervisor"), "/61/6107/610725")
            .expirationTime(Date.from(Instant.now().plusSeconds(3)));
    String token = TargetApi.api().issuer.sign(claims.build());
    try (var county = watch(token, FINDINGS, "610725")) {
      assertThat(county.next().name()).isEqualTo("next");
      assertThat(county.next().name()).isEqualTo("complete");
    }
  }

  @Test
  void a_fragment_on_the_root_and_a_code_in_the_document_are_watched_too() {
    String document =
        """
        subscription { ...Root }
        fragment Root on Subscription { area(code: "610725101") { findings { totalCount } } }
        """;
    try (var township = watch(FindingApi.officer(), document, "")) {
      int before = township.next().at(COUNT).asInt();
      FindingApi.checked(0, GuidanceApi.finding());
      assertThat(township.next().at(COUNT).asInt()).isEqualTo(before + 1);
    }
  }

  @Test
  void a_query_is_one_event_and_what_cannot_be_asked_says_why() {
    try (var query = watch(TargetApi.supervisor(), "{ area(code: \"610725\") { code } }", "");
        var wrong = watch(TargetApi.supervisor(), "subscription { areas { code } }", "");
        var codeless = watch(TargetApi.supervisor(), FINDINGS, "61072510120x");
        var anonymous = watch(null, FINDINGS, "610725")) {
      assertThat(query.next().at("/data/area/code").asString()).isEqualTo("610725");
      assertThat(query.next().name()).isEqualTo("complete");
      for (var refused :
          Map.of(
                  wrong, "GRAPHQL_VALIDATION_FAILED",
                  codeless, "BAD_USER_INPUT",
                  anonymous, "UNAUTHENTICATED")
              .entrySet()) {
        assertThat(refused.getKey().next().at("/errors/0/extensions/code").asString())
            .isEqualTo(refused.getValue());
        assertThat(refused.getKey().next().name()).isEqualTo("complete");
      }
    }
  }

  @Test
  void whoever_takes_no_events_is_told_so() {
    var reply = TargetApi.api().query(TargetApi.supervisor(), FINDINGS, Map.of("code", "610725"));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("BAD_REQUEST");
    assertThat(reply.message()).contains("text/event-stream");
  }

  @Test
  void word_goes_from_one_instance_to_another_and_each_keeps_only_so_many_streams() {
    String document = "subscription { area(code: \"610725102\") { people { totalCount } } }";
    String create =
        "mutation { personCreate(input: {township: \"610725102\", name: \"远方\", birthDate:"
            + " \"1980-05-01\"}) { person { id } userErrors { message } } }";
    try (var redis = EmbeddedRedis.temporary()) {
      String url = "jiceng.redis.url=" + redis.url();
      try (var here = new TestApi(url, "jiceng.live.most=1");
          var there = new TestApi(url)) {
        String token = here.officer("610725102");
        try (var open = new Events(here, token, document, Map.of());
            var more = new Events(here, token, document, Map.of())) {
          assertThat(more.status()).isEqualTo(400);
          assertThat(more.next().at("/errors/0/extensions/code").asString())
              .isEqualTo("LIMIT_EXCEEDED");
          int before = open.next().at("/data/area/people/totalCount").asInt();
          var created = there.query(there.officer("610725102"), create);
          assertThat(created.at("/data/personCreate/userErrors").size())
              .as(created.raw().body())
              .isZero();
          assertThat(open.next().at("/data/area/people/totalCount").asInt()).isEqualTo(before + 1);
          here.context.close();
          assertThat(open.next().name()).isEqualTo("complete");
        }
      }
    }
  }
}
