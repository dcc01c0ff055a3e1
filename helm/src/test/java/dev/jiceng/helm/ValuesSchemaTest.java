package dev.jiceng.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesSchemaTest {
  private static final Chart CHART = Chart.withDefaults();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "replica: 2 | replica",
        "image: {name: x} | /image",
        "resources: null | resources",
        "resources: {limits: null} | limits",
        "resources: {requests: {memory: null}} | memory",
        "migration: {resources: {limits: {cpu: null}}} | cpu",
        "resources: {limits: {memory: much}} | /resources/limits/memory",
        "replicas: 0 | /replicas",
        "replicas: many | /replicas",
        "userId: 0 | /userId",
        "image: {digest: 'sha256:12'} | /image/digest",
        "database: {url: 'jdbc:mysql://db/jiceng'} | /database/url",
        "database: {url: 'jdbc:postgresql://me:open@db/jiceng'} | /database/url",
        "database: {url: 'jdbc:postgresql://db/jiceng?Password=open'} | /database/url",
        "issuer: {uri: 'http://id.example/realms/jiceng'} | /issuer/uri",
        "shutdown: {drainSeconds: 4} | /shutdown/drainSeconds",
        "probes: {liveness: {path: /} } | /probes/liveness",
        "service: {port: 65536} | /service/port",
        "networkPolicy: {from: [{}]} | /networkPolicy/from/0",
        "podLabels: {app.kubernetes.io/component: other} | invalid propertyName",
        "javaOptions: -Xmx1g -Dspring.profiles.active=demo | /javaOptions",
        "settings: {LOGGING_LEVEL_ROOT: 1} | /settings/LOGGING_LEVEL_ROOT",
      })
  void a_value_that_could_only_be_a_mistake_is_refused(String values, String place) {
    assertThatThrownBy(CHART.with(values)::render)
        .hasMessageContaining("values don't meet the specifications of the schema")
        .hasMessageContaining(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SPRING_PROFILES_ACTIVE",
        "SPRING_APPLICATION_JSON",
        "JICENG_DEMO",
        "JICENG_PROFILE",
        "JICENG_ADMIN_USER",
        "JICENG_DATABASE_USER",
        "JICENG_REDIS_URL",
        "JICENG_UPLOADS_FOLDER",
        "SPRING_DATASOURCE_PASSWORD",
        "SPRING_DATASOURCE_HIKARI_JDBC_URL",
        "SERVER_PORT",
        "MANAGEMENT_SERVER_PORT",
        "MANAGEMENT_ENDPOINTS_WEB_BASE_PATH",
        "SERVER_SERVLET_CONTEXT_PATH",
        "PATH",
        "logging_level_root",
      })
  void profiles_logins_and_what_moves_the_probes_are_no_settings(String name) {
    assertThatThrownBy(CHART.with("settings: {" + name + ": x}")::render)
        .hasMessageContaining("invalid propertyName '" + name + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "settings: {SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE: '8'}",
        "settings: {OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318'}",
        "database: {url: 'jdbc:postgresql://a:5432,b:5432/jiceng?sslmode=verify-full'}",
        "javaOptions: -XX:-DisableExplicitGC",
        "image: {repository: 'registry.example:5000/a/b'}",
      })
  void what_an_operator_may_want_passes(String values) {
    assertThatCode(CHART.with(values)::render).doesNotThrowAnyException();
  }

  @Test
  void every_object_of_the_schema_is_closed() {
    assertThat(openObjects(new Node(Chart.read("values.schema.json")), "")).isEmpty();
  }

  @Test
  void every_value_is_explained_in_the_readme() throws IOException {
    String readme = Files.readString(Chart.FOLDER.resolve("README.md"));
    var values = (Map<?, ?>) Chart.read("values.yaml");
    assertThat(values.keySet())
        .allSatisfy(name -> assertThat(readme).containsPattern("\\| .*`" + name + "`.* \\|"));
  }

  /** Objects that name their properties and yet let others pass. */
  private static java.util.List<String> openObjects(Node schema, String path) {
    var open = new java.util.ArrayList<String>();
    if (schema.at("properties").isPresent() && !schema.at("additionalProperties").is(false)) {
      open.add(path);
    }
    if (schema.value() instanceof Map<?, ?> map) {
      map.forEach((key, value) -> open.addAll(openObjects(new Node(value), path + "/" + key)));
    }
    return open;
  }
}
