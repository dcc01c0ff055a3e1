package dev.jiceng.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisruptionBudgetTest {
  private static final String KIND = "PodDisruptionBudget";
  private static final Chart CHART = Chart.withDefaults();

  @Test
  void a_drain_takes_one_instance_at_once_and_never_waits_for_a_broken_one() {
    Manifests manifests = CHART.render();
    Node spec = manifests.the(KIND).at("spec");
    assertThat(spec.at("maxUnavailable").value()).isEqualTo(1);
    assertThat(spec.at("minAvailable").isPresent()).isFalse();
    assertThat(spec.at("unhealthyPodEvictionPolicy").value()).isEqualTo("AlwaysAllow");
    assertThat(spec.at("selector")).isEqualTo(manifests.the("Deployment").at("spec", "selector"));
  }

  @Test
  void how_many_is_the_operators() {
    Node spec = CHART.with("disruptionBudget: {maxUnavailable: 9}").render().the(KIND).at("spec");
    assertThat(spec.at("maxUnavailable").value()).isEqualTo(9);
  }

  @Test
  void switched_off_there_is_none() {
    assertThat(CHART.with("disruptionBudget: {enabled: false}").render().ofKind(KIND)).isEmpty();
  }
}
