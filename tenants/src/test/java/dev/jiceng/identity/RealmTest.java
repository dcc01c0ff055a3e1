package dev.jiceng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.tenants.Role;
import dev.jiceng.tenants.embedded.EmbeddedKeycloak;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm as the real Keycloak serves it. */
class RealmTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static EmbeddedKeycloak keycloak;

  @BeforeAll
  static void start() {
    keycloak = EmbeddedKeycloak.temporary();
  }

  @AfterAll
  static void stop() {
    keycloak.close();
  }

  @Test
  void a_page_of_another_port_may_sign_in_once_it_is_served() {
    var page = URI.create("http://localhost:9080");
    assertThat(signIn(page)).isEqualTo(400);
    assertThat(mayReadDemoTokens(page)).isFalse();

    keycloak.serve(page);

    assertThat(signIn(page)).isEqualTo(200);
    assertThat(mayReadDemoTokens(page)).isTrue();
    assertThat(signIn(URI.create("http://localhost:8080"))).isEqualTo(200);
    assertThat(signIn(URI.create("https://elsewhere.example"))).isEqualTo(400);
  }

  /** The demo's roster links them to instructors. */
  @Test
  void those_whom_the_demo_data_names_have_the_ids_it_names_them_by() {
    assertThat(subject("guidance-mian")).isEqualTo("61072500-0000-4000-8000-000000000001");
    assertThat(subject("instructor-mian")).isEqualTo("61072500-0000-4000-8000-000000000002");
  }

  private static String subject(String user) {
    return claims(password("jiceng-demo", user)).path("sub").asString();
  }

  /** The status of the login page, as a browser is sent to it. */
  private static int signIn(URI page) {
    return RestClient.create()
        .get()
        .uri(
            keycloak.issuer()
                + "/protocol/openid-connect/auth?client_id=jiceng-web&response_type=code"
                + "&scope=openid&code_challenge_method=S256&code_challenge={challenge}"
                + "&redirect_uri={page}",
            "x".repeat(43),
            page + "/graphiql/index.html")
        .exchange((request, response) -> response.getStatusCode().value());
  }

  /** Whether a browser hands the answer to the page that asked. */
  private static boolean mayReadDemoTokens(URI page) {
    return RestClient.create()
        .post()
        .uri(keycloak.issuer() + "/protocol/openid-connect/token")
        .header("Origin", page.toString())
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .body("grant_type=password&client_id=jiceng-demo&username=officer-wuhou&password=jiceng")
        .exchange((request, response) ->
            page.toString().equals(response.getHeaders().getAccessControlAllowOrigin()));
  }

  @Test
  void realm_roles_are_the_roles_of_the_code() {
    List<String> named =
        DemoRealm.read("realm/jiceng-realm.json").at("/roles/realm").findValuesAsString("name");

    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Role.values()).map(Role::realmName).toList());
  }

  @Test
  void the_realm_for_operators_holds_no_person_no_password_and_no_direct_grant() {
    JsonNode realm = DemoRealm.read("realm/jiceng-realm.json");

    assertThat(realm.findValues("credentials")).isEmpty();
    assertThat(realm.findValues("secret")).isEmpty();
    assertThat(realm.findValues("directAccessGrantsEnabled"))
        .isNotEmpty()
        .noneMatch(JsonNode::asBoolean);
  }

  @Test
  void a_demo_user_gets_a_short_token_with_role_group_and_audience() {
    JsonNode token = claims(password("jiceng-demo", "officer-mianyang"));

    assertThat(token.at("/realm_access/roles").valueStream().map(JsonNode::asString))
        .contains("township-officer");
    assertThat(strings(token.path("groups"))).containsExactly("/61/6107/610725/610725001");
    assertThat(strings(token.path("aud"))).contains("jiceng-api");
    assertThat(token.path("typ").asString()).isEqualTo("Bearer");
    assertThat(token.path("iss").asString()).isEqualTo(keycloak.issuer().toString());
    assertThat(token.path("exp").asLong() - token.path("iat").asLong()).isEqualTo(300);
  }

  @Test
  void a_reviewers_token_names_the_departments_that_only_an_administrator_gives() {
    assertThat(strings(claims(password("jiceng-demo", "security-mian")).path("departments")))
        .containsExactly("PUBLIC_SECURITY");
    assertThat(strings(claims(password("jiceng-demo", "review-mianyang")).path("departments")))
        .containsExactlyInAnyOrder("POLICE", "FINANCE", "PUBLIC_ORDER", "JUSTICE");
    assertThat(claims(password("jiceng-demo", "officer-wuhou")).has("departments")).isFalse();
    JsonNode profile =
        JSON.readTree(
            DemoRealm.read("realm/jiceng-realm.json")
                .at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                .path("kc.user.profile.config")
                .get(0)
                .asString());
    assertThat(profile.path("attributes").valueStream())
        .filteredOn(one -> one.path("name").asString().equals("departments"))
        .singleElement()
        .satisfies(it -> assertThat(strings(it.at("/permissions/edit"))).containsExactly("admin"));
  }

  /**
   * So that a token without {@code auth_time} tells by {@code iat} when somebody signed in (ID-5).
   */
  @Test
  void a_demo_users_token_is_not_renewed() {
    var answer =
        RestClient.create()
            .post()
            .uri(keycloak.issuer() + "/protocol/openid-connect/token")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(
                "grant_type=password&client_id=jiceng-demo&username=officer-wuhou&password=jiceng")
            .retrieve()
            .body(String.class);
    assertThat(answer).contains("access_token").doesNotContain("refresh_token");
  }

  @Test
  void tokens_are_signed_with_rs256() {
    String header = password("jiceng-demo", "auditor-mian").split("\\.")[0];

    assertThat(JSON.readTree(Base64.getUrlDecoder().decode(header)).path("alg").asString())
        .isEqualTo("RS256");
  }

  @Test
  void every_demo_user_can_sign_in_and_reaches_the_printed_division() {
    assertThat(DemoUser.all())
        .hasSizeGreaterThan(10)
        .allSatisfy(user -> {
          JsonNode token = claims(password("jiceng-demo", user.name()));
          assertThat(strings(token.path("groups")))
              .containsExactly(KeycloakGroups.path(DivisionCode.of(user.division())));
          assertThat(strings(token.at("/realm_access/roles"))).contains(user.role());
        });
  }

  @Test
  void a_machine_signs_in_with_its_secret() {
    JsonNode token =
        claims(
            token(
                Map.of(
                    "grant_type", "client_credentials",
                    "client_id", "jiceng-machine",
                    "client_secret", DemoRealm.SECRET)));

    assertThat(strings(token.path("groups"))).containsExactly("/61/6107/610725");
    assertThat(strings(token.path("aud"))).contains("jiceng-api");
  }

  @Test
  void the_front_ends_client_takes_no_password() {
    assertThatThrownBy(() -> password("jiceng-web", "officer-mianyang"))
        .isInstanceOfSatisfying(
            HttpClientErrorException.class,
            refused ->
                assertThat(refused.getResponseBodyAsString()).contains("unauthorized_client"));
  }

  @Test
  void the_front_ends_client_must_prove_its_code() {
    assertThat(authorize("").toString()).contains("error=invalid_request");
    assertThat(authorize("&code_challenge_method=S256&code_challenge=" + "a".repeat(43)))
        .isEqualTo("200");
  }

  @Test
  void provisioning_makes_the_group_and_all_above_it_once() {
    KeycloakAdmin admin = KeycloakAdmin.provisioner(keycloak.issuer(), DemoRealm.SECRET);
    var groups = new KeycloakGroups(admin);
    DivisionCode township = DivisionCode.of("510722104");
    assertThat(admin.find("/jiceng/group-by-path/51/5107/510722/510722104")).isEmpty();

    groups.ensure(township);
    groups.ensure(township);

    assertThat(admin.find("/jiceng/group-by-path/51/5107/510722/510722104")).isPresent();
  }

  @Test
  void loading_again_changes_nothing() {
    KeycloakAdmin admin =
        KeycloakAdmin.master(keycloak.address(), EmbeddedKeycloak.ADMIN, DemoRealm.PASSWORD);
    int users = admin.find("/jiceng/users/count").orElseThrow().asInt();

    new DemoRealm(admin).load();

    assertThat(admin.find("/jiceng/users/count").orElseThrow().asInt()).isEqualTo(users);
  }

  private static String authorize(String challenge) {
    var answer =
        RestClient.create()
            .get()
            .uri(
                java.net.URI.create(
                    keycloak.issuer()
                        + "/protocol/openid-connect/auth?response_type=code&scope=openid"
                        + "&client_id=jiceng-web&redirect_uri=http://localhost:8080/graphiql"
                        + challenge))
            .exchange((request, response) ->
                response.getStatusCode().is3xxRedirection()
                    ? String.valueOf(response.getHeaders().getLocation())
                    : text(response.getStatusCode()));
    return String.valueOf(answer);
  }

  private static String text(HttpStatusCode status) {
    return String.valueOf(status.value());
  }

  private static String password(String client, String user) {
    return token(
        Map.of(
            "grant_type",
            "password",
            "client_id",
            client,
            "username",
            user,
            "password",
            DemoRealm.PASSWORD));
  }

  private static String token(Map<String, String> form) {
    return RestClient.create()
        .post()
        .uri(keycloak.issuer() + "/protocol/openid-connect/token")
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .body(MultiValueMap.fromSingleValue(form))
        .retrieve()
        .requiredBody(JsonNode.class)
        .required("access_token")
        .asString();
  }

  private static JsonNode claims(String token) {
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }

  private static List<String> strings(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false).map(JsonNode::asString).toList()
        : List.of(node.asString());
  }
}
