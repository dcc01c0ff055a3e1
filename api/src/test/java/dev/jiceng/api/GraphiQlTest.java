package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page for trying queries out needs nothing from anywhere else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphiQlTest {
  private static final Pattern LINKED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

  private TestApi api;

  @BeforeAll
  void start() {
    api = new TestApi();
  }

  @AfterAll
  void stop() {
    api.close();
  }

  private TestApi.Reply get(String path) {
    return api.send(HttpRequest.newBuilder(api.url(path)));
  }

  @Test
  void every_script_and_style_of_the_page_is_our_own_and_there() {
    String page = get("/graphiql/index.html").raw().body();
    assertThat(LINKED.matcher(page).results())
        .hasSizeGreaterThan(4)
        .allSatisfy(link -> {
          assertThat(link.group(1)).doesNotContain("//");
          assertThat(get("/graphiql/" + link.group(1)).status()).isEqualTo(200);
        });
  }

  @Test
  void the_page_knows_the_issuer_and_has_no_password_form_outside_the_demo() {
    assertThat(get("/pages/config.json").at("/issuer").asString()).isEqualTo(api.issuer.uri());
    assertThat(get("/pages/config.json").at("/demoClient").asString()).isEmpty();
  }

  @Test
  void the_short_address_leads_there_and_only_the_pages_own_jars_are_open() {
    assertThat(get("/graphiql").status()).isEqualTo(308);
    assertThat(get("/webjars/graphiql/2.4.7/package.json").status()).isEqualTo(404);
    assertThat(get("/graphiql/lib/..%2f..%2fpackage.json").status()).isBetween(400, 404);
  }
}
