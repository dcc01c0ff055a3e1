package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the page for checks on site is made of, as it is served. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldFilesTest {
  private static final Pattern IMPORTED = Pattern.compile("from '(\\.[^']+)'");
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

  private List<String> files() {
    String worker = get("/field/sw.js").raw().body();
    String names =
        worker.lines().filter(line -> line.startsWith("const FILES")).findFirst().orElseThrow();
    return Pattern.compile("'([^']+)'")
        .matcher(names)
        .results()
        .map(MatchResult::group)
        .map(name -> name.replace("'", ""))
        .toList();
  }

  @Test
  void every_file_that_is_kept_for_offline_is_there_and_every_import_is_kept() {
    List<String> files = files();
    assertThat(files).contains("/field/index.html", "/field/app.js", "/pages/login.js");
    for (String file : files) {
      TestApi.Reply reply = get(file);
      assertThat(reply.status()).as(file).isEqualTo(200);
      assertThat(IMPORTED.matcher(reply.raw().body()).results())
          .allSatisfy(
              it -> assertThat(files).contains(api.url(file).resolve(it.group(1)).getPath()));
    }
  }

  @Test
  void nothing_but_our_own_files_may_run() {
    String policy =
        get("/field/index.html")
            .raw()
            .headers()
            .firstValue("Content-Security-Policy")
            .orElseThrow();
    assertThat(policy)
        .startsWith("default-src 'none'; script-src 'self';")
        .doesNotContain("unsafe");
    assertThat(get("/field/index.html").raw().body())
        .doesNotContainPattern("<script(?![^>]*src=)")
        .doesNotContain(" style=", " onclick=");
  }

  @Test
  void the_short_address_leads_there_and_an_app_can_be_installed() {
    assertThat(get("/field").status()).isEqualTo(308);
    TestApi.Reply manifest = get("/field/manifest.webmanifest");
    assertThat(manifest.raw().headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/manifest+json");
    assertThat(manifest.at("/start_url").asString()).isEqualTo("./index.html");
  }

  @Test
  void a_version_names_all_files() {
    assertThat(get("/field/sw.js").raw().body()).containsPattern("const VERSION = '[0-9a-f]{16}'");
  }
}
