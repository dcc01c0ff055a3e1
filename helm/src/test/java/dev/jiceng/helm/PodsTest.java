package dev.jiceng.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every pod of the chart. */
class PodsTest {
  private static final List<Node> PODS = pods(Chart.withDefaults());

  @Test
  void there_is_one_for_the_api_and_one_for_the_migration() {
    assertThat(PODS).hasSize(2);
  }

  @Test
  void none_runs_as_root_or_may_become_it() {
    assertThat(PODS)
        .allSatisfy(pod -> {
          Node security = pod.at("securityContext");
          assertThat(security.at("runAsNonRoot").value()).isEqualTo(true);
          assertThat(security.at("runAsUser").value()).isEqualTo(10001);
          assertThat(security.at("seccompProfile", "type").value()).isEqualTo("RuntimeDefault");
        });
    assertThat(containers())
        .isNotEmpty()
        .allSatisfy(container -> {
          Node security = container.at("securityContext");
          assertThat(security.at("allowPrivilegeEscalation").value()).isEqualTo(false);
          assertThat(security.at("capabilities").value()).isEqualTo(Map.of("drop", List.of("ALL")));
        });
  }

  @Test
  void each_writes_to_a_bounded_temporary_folder_and_the_api_to_its_files_only() {
    assertThat(containers())
        .allSatisfy(container -> {
          assertThat(container.at("securityContext", "readOnlyRootFilesystem").value())
              .isEqualTo(true);
          assertThat(container.at("volumeMounts", 0).value())
              .isEqualTo(Map.of("name", "temporary", "mountPath", "/tmp"));
        });
    assertThat(containers().stream().flatMap(container -> container.at("volumeMounts").elements()))
        .hasSize(3)
        .contains(new Node(Map.of("name", "uploads", "mountPath", "/var/lib/jiceng/uploads")));
    assertThat(PODS.stream().flatMap(pod -> pod.at("volumes").elements()))
        .contains(
            new Node(
                Map.of("name", "uploads", "persistentVolumeClaim", Map.of("claimName", "files"))));
    assertThat(PODS)
        .allSatisfy(pod ->
            assertThat(pod.at("volumes", 0, "emptyDir", "sizeLimit").value()).isEqualTo("256Mi"));
  }

  @Test
  void none_gets_a_token_or_variables_of_the_cluster() {
    assertThat(PODS)
        .allSatisfy(pod -> {
          assertThat(pod.at("automountServiceAccountToken").value()).isEqualTo(false);
          assertThat(pod.at("enableServiceLinks").value()).isEqualTo(false);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"requests", "limits"})
  void each_says_how_much_it_takes(String bound) {
    assertThat(containers())
        .allSatisfy(container -> {
          assertThat(container.at("resources", bound, "cpu").isPresent()).isTrue();
          assertThat(container.at("resources", bound, "memory").isPresent()).isTrue();
        });
  }

  @Test
  void no_value_puts_a_password_or_a_profile_into_a_manifest() {
    assertThat(Chart.withDefaults().render().all().toString())
        .doesNotContainIgnoringCase("kind=Secret", "profiles", "demo");
  }

  @Test
  void the_user_is_the_operators() {
    assertThat(pods(Chart.withDefaults().with("userId: 2000")))
        .allSatisfy(
            pod -> assertThat(pod.at("securityContext", "runAsUser").value()).isEqualTo(2000));
  }

  private static List<Node> containers() {
    return PODS.stream().flatMap(pod -> pod.at("containers").elements()).toList();
  }

  private static List<Node> pods(Chart chart) {
    return chart.render().all().stream()
        .map(manifest -> manifest.at("spec", "template", "spec"))
        .filter(Node::isPresent)
        .toList();
  }
}
