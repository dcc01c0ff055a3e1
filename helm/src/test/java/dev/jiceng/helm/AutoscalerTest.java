package dev.jiceng.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AutoscalerTest {
  private static final String KIND = "HorizontalPodAutoscaler";
  private static final Chart CHART = Chart.withDefaults();
  private static final Chart SCALED = CHART.with("autoscaling: {enabled: true}");

  @Test
  void there_is_none_unless_asked_for() {
    assertThat(CHART.render().ofKind(KIND)).isEmpty();
  }

  @Test
  void it_keeps_two_to_six_instances_at_seventy_percent() {
    Manifests manifests = SCALED.render();
    Node spec = manifests.the(KIND).at("spec");
    assertThat(spec.at("minReplicas").value()).isEqualTo(2);
    assertThat(spec.at("maxReplicas").value()).isEqualTo(6);
    assertThat(spec.at("metrics", 0, "resource", "target", "averageUtilization").value())
        .isEqualTo(70);
    assertThat(spec.at("scaleTargetRef", "name"))
        .isEqualTo(manifests.the("Deployment").at("metadata", "name"));
  }

  @Test
  void bounds_are_the_operators_and_must_not_cross() {
    Chart wide = SCALED.with("autoscaling: {minReplicas: 50, maxReplicas: 50}");
    assertThat(wide.render().the(KIND).at("spec", "minReplicas").value()).isEqualTo(50);
    assertThatThrownBy(SCALED.with("autoscaling: {minReplicas: 7}")::render)
        .hasMessageContaining("autoscaling.minReplicas must not be above");
  }
}
