package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.graphql.GlobalId;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** ID-5: whoever certifies a count signed in of late, whatever their session renewed since. */
class RecentSignInTest {
  private static final long LATELY = 4 * 60;
  private static final long LONG_AGO = 6 * 60;

  private static JWTClaimsSet.Builder clerk() {
    return TargetApi.api().issuer.claims(List.of("election-clerk"), "/61/6107/610725/610725001");
  }

  private static Date ago(long seconds) {
    return Date.from(Instant.now().minusSeconds(seconds));
  }

  /** Of an election that there is not, so that nothing but the sign-in is asked. */
  private static JsonNode certify(String kind, JWTClaimsSet.Builder claims) {
    var document =
        """
        mutation($input: %1$sCertifyInput!) { act: %2$sCertify(input: $input) {
          election { id } userErrors { code }
        } }
        """
            .formatted(kind, Character.toLowerCase(kind.charAt(0)) + kind.substring(1));
    var id = GlobalId.of(kind, DivisionCode.of("610725001007"), UUID.randomUUID());
    var input = Map.of("id", id.toString(), "version", 1, "on", "2021-03-20");
    var token = TargetApi.api().issuer.sign(claims.build());
    return TargetApi.api().query(token, document, Map.of("input", input)).at("");
  }

  private static void passes(JsonNode reply) {
    assertThat(reply.at("/data/act/userErrors/0/code").asString())
        .as("%s", reply)
        .isEqualTo("NOT_FOUND");
  }

  private static void asksToSignInAgain(JsonNode reply) {
    assertThat(reply.at("/errors/0/extensions/code").asString())
        .as("%s", reply)
        .isEqualTo("SIGN_IN_AGAIN");
    assertThat(reply.at("/errors/0/extensions/maxAge").asInt()).isEqualTo(300);
    assertThat(reply.at("/data/act").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CommitteeElection", "PartyElection"})
  void who_signed_in_of_late_may_certify(String kind) {
    passes(certify(kind, clerk().claim("auth_time", ago(LATELY).toInstant().getEpochSecond())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CommitteeElection", "PartyElection"})
  void who_signed_in_long_ago_is_asked_to_sign_in_again(String kind) {
    var renewed = clerk().claim("auth_time", ago(LONG_AGO).toInstant().getEpochSecond());
    asksToSignInAgain(certify(kind, renewed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CommitteeElection", "PartyElection"})
  void a_token_that_the_sign_in_itself_issued_tells_when_that_was(String kind) {
    passes(certify(kind, clerk()));
    asksToSignInAgain(certify(kind, clerk().issueTime(ago(LONG_AGO))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CommitteeElection", "PartyElection"})
  void who_may_not_certify_is_not_asked_to_sign_in(String kind) {
    var stranger =
        TargetApi.api()
            .issuer
            .claims(List.of("auditor"), "/61/6107/610725")
            .claim("auth_time", ago(LONG_AGO).toInstant().getEpochSecond());
    assertThat(certify(kind, stranger).at("/errors/0/extensions/code").asString())
        .isEqualTo("FORBIDDEN");
  }
}
