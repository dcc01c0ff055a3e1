package dev.jiceng.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeploymentTest {
  private static final Chart CHART = Chart.withDefaults();
  private static final Node DEPLOYMENT = CHART.render().the("Deployment");

  @Test
  void two_instances_are_replaced_one_by_one_and_none_is_missing_meanwhile() {
    assertThat(DEPLOYMENT.at("spec", "replicas").value()).isEqualTo(2);
    assertThat(DEPLOYMENT.at("spec", "strategy", "rollingUpdate").value())
        .isEqualTo(Map.of("maxSurge", 1, "maxUnavailable", 0));
  }

  @Test
  void replicas_are_left_to_the_autoscaler_where_there_is_one() {
    Node scaled = CHART.with("autoscaling: {enabled: true}").render().the("Deployment");
    assertThat(scaled.at("spec").isPresent()).isTrue();
    assertThat(scaled.at("spec", "replicas").isPresent()).isFalse();
  }

  @Test
  void liveness_and_start_ask_the_process_and_readiness_asks_the_database() {
    assertThat(probePath("startupProbe")).isEqualTo("/actuator/health/liveness");
    assertThat(probePath("livenessProbe")).isEqualTo("/actuator/health/liveness");
    assertThat(probePath("readinessProbe")).isEqualTo("/actuator/health/readiness");
  }

  @Test
  void a_start_may_take_two_minutes() {
    Node start = api(DEPLOYMENT).at("startupProbe");
    int seconds = start.at("periodSeconds").number() * start.at("failureThreshold").number();
    assertThat(seconds).isEqualTo(120);
  }

  @Test
  void probe_timing_is_the_operators() {
    Node slow = CHART.with("probes: {readiness: {failureThreshold: 9}}").render().the("Deployment");
    assertThat(api(slow).at("readinessProbe", "failureThreshold").value()).isEqualTo(9);
    assertThat(api(slow).at("readinessProbe", "periodSeconds").value()).isEqualTo(5);
  }

  @Test
  void a_stopping_pod_waits_then_drains_and_is_killed_only_after_both() {
    assertThat(preStopSeconds(DEPLOYMENT)).isEqualTo("10");
    assertThat(graceSeconds(DEPLOYMENT)).isEqualTo("40");
    Manifests slow = CHART.with("shutdown: {preStopSeconds: 120, drainSeconds: 300}").render();
    assertThat(graceSeconds(slow.the("Deployment"))).isEqualTo("430");
    assertThat(slow.the("ConfigMap").at("data", "SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE"))
        .isEqualTo(new Node("300s"));
  }

  @Test
  void instances_spread_over_nodes_and_zones() {
    assertThat(spread(DEPLOYMENT, "topologyKey"))
        .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
    assertThat(spread(DEPLOYMENT, "whenUnsatisfiable")).containsOnly("ScheduleAnyway");
    Node strict =
        CHART.with("topologySpread: {whenUnsatisfiable: DoNotSchedule}").render().the("Deployment");
    assertThat(spread(strict, "whenUnsatisfiable")).containsOnly("DoNotSchedule");
  }

  @Test
  void logins_and_addresses_with_passwords_come_from_secrets() {
    assertThat(secretOf("JICENG_DATABASE_USER")).isEqualTo(secret("application-login", "username"));
    assertThat(secretOf("JICENG_DATABASE_PASSWORD"))
        .isEqualTo(secret("application-login", "password"));
    assertThat(secretOf("JICENG_REDIS_URL")).isEqualTo(secret("redis-address", "url"));
    assertThat(secretOf("JICENG_FIELD_KEYS")).isEqualTo(secret("field-keys", "keys"));
  }

  @Test
  void the_api_never_sees_the_administrators_login() {
    assertThat(DEPLOYMENT.toString()).doesNotContain("administrator-login", "JICENG_ADMIN");
  }

  @Test
  void the_issuer_may_come_from_a_secret() {
    Manifests hidden = CHART.with("issuer: {uri: '', existingSecret: realm}").render();
    Node issuer = api(hidden.the("Deployment")).at("env").named("JICENG_ISSUER_URI");
    assertThat(issuer.at("valueFrom", "secretKeyRef").value()).isEqualTo(secret("realm", "uri"));
    assertThat(hidden.the("ConfigMap").at("data", "JICENG_ISSUER_URI").isPresent()).isFalse();
  }

  @Test
  void a_changed_setting_is_a_new_pod() {
    Node changed = CHART.with("settings: {LOGGING_LEVEL_ROOT: WARN}").render().the("Deployment");
    assertThat(checksum(DEPLOYMENT).isPresent()).isTrue();
    assertThat(checksum(changed)).isNotEqualTo(checksum(DEPLOYMENT));
  }

  @Test
  void a_digest_wins_over_a_tag_and_a_tag_over_the_charts_version() {
    assertThat(image(CHART)).isEqualTo("example/jiceng:0.1.0");
    Chart tagged = CHART.with("image: {tag: '7'}");
    assertThat(image(tagged)).isEqualTo("example/jiceng:7");
    String digest = "sha256:" + "a".repeat(64);
    assertThat(image(tagged.with("image: {digest: '" + digest + "'}")))
        .isEqualTo("example/jiceng@" + digest);
  }

  @Test
  void everything_an_operator_may_add_arrives() {
    Node full =
        CHART
            .with(
                """
                image: {pullSecrets: [registry]}
                replicas: 40
                nodeSelector: {disk: fast}
                tolerations: [{key: only, operator: Exists, effect: NoSchedule}]
                podAnnotations: {note: kept}
                podLabels: {team: grassroots}
                resources: {limits: {cpu: "8", memory: 4Gi}}
                """)
            .render()
            .the("Deployment");
    Node pod = full.at("spec", "template", "spec");
    assertThat(full.at("spec", "replicas").value()).isEqualTo(40);
    assertThat(pod.at("imagePullSecrets").value()).isEqualTo(List.of(Map.of("name", "registry")));
    assertThat(pod.at("nodeSelector").value()).isEqualTo(Map.of("disk", "fast"));
    assertThat(pod.at("tolerations", 0, "key").value()).isEqualTo("only");
    Node metadata = full.at("spec", "template", "metadata");
    assertThat(metadata.at("annotations", "note").value()).isEqualTo("kept");
    assertThat(metadata.at("labels", "team").value()).isEqualTo("grassroots");
    assertThat(api(full).at("resources", "limits").value())
        .isEqualTo(Map.of("cpu", "8", "memory", "4Gi"));
    assertThat(api(full).at("resources", "requests", "memory").value()).isEqualTo("512Mi");
  }

  private static Node api(Node deployment) {
    return deployment.at("spec", "template", "spec", "containers").named("api");
  }

  private static String probePath(String probe) {
    return api(DEPLOYMENT).at(probe, "httpGet", "path").text();
  }

  private static String image(Chart chart) {
    return api(chart.render().the("Deployment")).at("image").text();
  }

  private static String preStopSeconds(Node deployment) {
    return api(deployment).at("lifecycle", "preStop", "sleep", "seconds").text();
  }

  private static String graceSeconds(Node deployment) {
    return deployment.at("spec", "template", "spec", "terminationGracePeriodSeconds").text();
  }

  private static List<String> spread(Node deployment, String field) {
    return deployment
        .at("spec", "template", "spec", "topologySpreadConstraints")
        .elements()
        .map(constraint -> constraint.at(field).text())
        .toList();
  }

  private static Node checksum(Node deployment) {
    return deployment.at("spec", "template", "metadata", "annotations", "checksum/configuration");
  }

  private static Object secretOf(String variable) {
    Node reference = api(DEPLOYMENT).at("env").named(variable).at("valueFrom", "secretKeyRef");
    return java.util.Objects.requireNonNull(reference.value(), variable);
  }

  private static Map<String, String> secret(String name, String key) {
    return Map.of("name", name, "key", key);
  }
}
