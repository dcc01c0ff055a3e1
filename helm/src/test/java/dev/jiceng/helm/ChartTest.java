package dev.jiceng.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChartTest {
  private static final Chart CHART = Chart.withDefaults();

  @Test
  void helm_finds_no_fault() {
    var result = CHART.lint();
    assertThat(result.isFailed()).as(String.join("\n", result.getMessages())).isFalse();
    assertThat(result.getMessages()).noneMatch(message -> message.contains("[WARNING]"));
  }

  @Test
  void every_manifest_says_whose_it_is() {
    assertThat(CHART.render().all())
        .hasSize(8)
        .allSatisfy(manifest -> {
          Node labels = manifest.at("metadata", "labels");
          assertThat(labels.at("app.kubernetes.io/instance").value()).isEqualTo("release");
          assertThat(labels.at("app.kubernetes.io/version").value()).isEqualTo("0.1.0");
          assertThat(labels.at("helm.sh/chart").value()).isEqualTo("jiceng-0.1.0");
        });
  }

  @Test
  void no_registry_is_named_for_the_operator() throws java.io.IOException {
    try (var files = java.nio.file.Files.walk(Chart.FOLDER)) {
      var hosts = Pattern.compile("(docker|ghcr|quay|gcr|registry)\\.[a-z]+");
      assertThat(files.filter(java.nio.file.Files::isRegularFile))
          .allSatisfy(file -> assertThat(file).content().doesNotContainPattern(hosts));
    }
  }

  @Test
  void the_notes_tell_how_to_reach_it() {
    assertThat(CHART.notes()).contains("port-forward service/release-jiceng 8080:80");
    Chart open = CHART.with("ingress: {enabled: true, host: api.example, tlsSecret: cert}");
    assertThat(open.notes()).contains("https://api.example/graphql").doesNotContain("port-forward");
    assertThat(CHART.with("networkPolicy: {enabled: false}").notes())
        .contains("No network policy was made");
  }
}
