package dev.jiceng.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
  private static final Chart CHART = Chart.withDefaults();

  @Test
  void it_holds_the_addresses_without_passwords_and_the_rules_of_stopping() {
    assertThat(CHART.render().the("ConfigMap").at("data").value())
        .isEqualTo(
            Map.of(
                "JICENG_DATABASE_URL",
                "jdbc:postgresql://db:5432/jiceng",
                "JICENG_ISSUER_URI",
                "https://id.example/realms/jiceng",
                "JICENG_UPLOADS_FOLDER",
                "/var/lib/jiceng/uploads",
                "SERVER_PORT",
                "8080",
                "SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE",
                "20s",
                "JAVA_TOOL_OPTIONS",
                "-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"));
  }

  @Test
  void a_bucket_is_named_and_its_key_comes_from_a_secret() {
    Manifests manifests =
        CHART
            .with(
                "uploads: {s3: {bucket: files, endpoint: 'https://s3.example', pathStyle: true,"
                    + " existingSecret: bucket-key}}")
            .render();
    Node data = manifests.the("ConfigMap").at("data");
    assertThat(data.at("JICENG_UPLOADS_S3_BUCKET").value()).isEqualTo("files");
    assertThat(data.at("JICENG_UPLOADS_S3_ENDPOINT").value()).isEqualTo("https://s3.example");
    assertThat(data.at("JICENG_UPLOADS_S3_REGION").value()).isEqualTo("us-east-1");
    assertThat(data.at("JICENG_UPLOADS_S3_PATHSTYLE").value()).isEqualTo("true");
    assertThat(
            manifests
                .the("Deployment")
                .at("spec", "template", "spec", "containers", 0, "env")
                .elements()
                .filter(it -> String.valueOf(it.at("name").value()).startsWith("AWS_"))
                .map(it -> it.at("valueFrom", "secretKeyRef", "key").value()))
        .containsExactly("id", "key");
  }

  @Test
  void settings_arrive_as_strings() {
    Node data =
        CHART
            .with("settings: {LOGGING_LEVEL_ROOT: 'on', SERVER_TOMCAT_THREADS_MAX: '20'}")
            .render()
            .the("ConfigMap")
            .at("data");
    assertThat(data.at("LOGGING_LEVEL_ROOT").value()).isEqualTo("on");
    assertThat(data.at("SERVER_TOMCAT_THREADS_MAX").value()).isEqualTo("20");
  }

  @Test
  void a_value_is_text_whatever_it_looks_like() {
    String odd = "a: \"b\" #c\n{{ .Values }}";
    Node data =
        CHART
            .with("settings: {JICENG_ODD: \"a: \\\"b\\\" #c\\n{{ .Values }}\"}")
            .render()
            .the("ConfigMap")
            .at("data");
    assertThat(data.at("JICENG_ODD").value()).isEqualTo(odd);
  }

  @ParameterizedTest
  @CsvSource({
    "image: {repository: ''},image.repository is required",
    "database: {url: ''},database.url is required",
    "database: {existingSecret: ''},database.existingSecret is required",
    "redis: {existingSecret: ''},redis.existingSecret is required",
    "fieldKeys: {existingSecret: ''},fieldKeys.existingSecret is required",
    "uploads: {existingClaim: ''},uploads.existingClaim is required",
    "issuer: {uri: ''},issuer.uri or issuer.existingSecret is required",
    "migration: {existingSecret: ''},migration.existingSecret is required",
    "ingress: {enabled: true},ingress.host is required",
  })
  void what_is_missing_is_named_in_one_sentence(String missing, String sentence) {
    assertThatThrownBy(CHART.with(missing)::render).hasMessageContaining(sentence);
  }

  @Test
  void two_issuers_are_refused() {
    assertThatThrownBy(CHART.with("issuer: {existingSecret: realm}")::render)
        .hasMessageContaining("exclude each other");
  }
}
