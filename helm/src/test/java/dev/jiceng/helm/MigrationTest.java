package dev.jiceng.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationTest {
  private static final Chart CHART = Chart.withDefaults();
  private static final Manifests MANIFESTS = CHART.render();
  private static final Node JOB = MANIFESTS.theHook("Job");

  @Test
  void it_runs_before_install_and_upgrade_and_stays_when_it_fails() {
    assertThat(annotation(JOB, "helm.sh/hook")).isEqualTo("pre-install,pre-upgrade");
    assertThat(annotation(JOB, "helm.sh/hook-delete-policy"))
        .isEqualTo("before-hook-creation,hook-succeeded");
  }

  @Test
  void it_is_the_apis_image_with_the_argument_migrate() {
    Node api = MANIFESTS.the("Deployment").at("spec", "template", "spec", "containers", 0);
    assertThat(container(JOB).at("image")).isEqualTo(api.at("image"));
    assertThat(container(JOB).at("args").value()).isEqualTo(List.of("--migrate"));
  }

  @Test
  void the_administrators_login_is_here_and_nowhere_else() {
    assertThat(secretOf("JICENG_ADMIN_USER")).isEqualTo(administrator("username"));
    assertThat(secretOf("JICENG_ADMIN_PASSWORD")).isEqualTo(administrator("password"));
    assertThat(MANIFESTS.all().stream().filter(m -> m.toString().contains("administrator-login")))
        .containsExactly(JOB);
  }

  @Test
  void it_needs_nothing_that_helm_makes_after_it() {
    assertThat(JOB.at("spec", "template", "spec", "serviceAccountName").value())
        .isEqualTo("default");
    assertThat(JOB.toString()).doesNotContain("configMapRef", "configMapKeyRef");
    assertThat(container(JOB).at("env").named("JICENG_DATABASE_URL").at("value").value())
        .isEqualTo("jdbc:postgresql://db:5432/jiceng");
  }

  @Test
  void it_ends_within_its_deadline_and_tries_again_twice() {
    assertThat(JOB.at("spec", "activeDeadlineSeconds").value()).isEqualTo(1800);
    assertThat(JOB.at("spec", "backoffLimit").value()).isEqualTo(2);
    Node patient =
        CHART.with("migration: {deadlineSeconds: 7200, retries: 0}").render().theHook("Job");
    assertThat(patient.at("spec", "activeDeadlineSeconds").value()).isEqualTo(7200);
    assertThat(patient.at("spec", "backoffLimit").value()).isEqualTo(0);
  }

  @Test
  void switched_off_it_leaves_nothing_and_needs_no_login() {
    Manifests without = CHART.with("migration: {enabled: false, existingSecret: ''}").render();
    assertThat(without.ofKind("Job")).isEmpty();
    assertThat(without.ofKind("NetworkPolicy")).hasSize(1);
  }

  @Test
  void the_applications_login_cannot_stand_in_for_the_administrators() {
    assertThatThrownBy(CHART.with("migration: {existingSecret: application-login}")::render)
        .hasMessageContaining("the API never sees the administrator's login");
  }

  @Test
  void no_pod_of_the_api_is_taken_for_the_job_by_the_service() {
    Node labels = JOB.at("spec", "template", "metadata", "labels");
    assertThat(labels.at("app.kubernetes.io/component").value()).isEqualTo("migration");
    assertThat(
            MANIFESTS.the("Service").at("spec", "selector", "app.kubernetes.io/component").value())
        .isEqualTo("api");
  }

  private static Node container(Node job) {
    return job.at("spec", "template", "spec", "containers").named("migration");
  }

  private static String annotation(Node manifest, String name) {
    return manifest.at("metadata", "annotations", name).text();
  }

  private static String secretOf(String variable) {
    Node env = container(JOB).at("env").named(variable);
    return env.at("valueFrom", "secretKeyRef").text();
  }

  private static String administrator(String key) {
    return "{name=administrator-login, key=" + key + "}";
  }
}
