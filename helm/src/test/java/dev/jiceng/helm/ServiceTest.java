package dev.jiceng.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceTest {
  private static final Chart CHART = Chart.withDefaults();

  @Test
  void it_leads_from_port_80_to_the_pods_of_the_api() {
    Manifests manifests = CHART.render();
    Node service = manifests.the("Service");
    assertThat(service.at("spec", "type").value()).isEqualTo("ClusterIP");
    assertThat(service.at("spec", "ports", 0, "port").value()).isEqualTo(80);
    assertThat(service.at("spec", "ports", 0, "targetPort").value()).isEqualTo("http");
    assertThat(service.at("spec", "selector"))
        .isEqualTo(manifests.the("Deployment").at("spec", "selector", "matchLabels"));
  }

  @Test
  void the_pods_carry_every_label_it_looks_for() {
    Manifests manifests = CHART.render();
    Node labels = manifests.the("Deployment").at("spec", "template", "metadata", "labels");
    var wanted = manifests.the("Service").at("spec", "selector").entries();
    assertThat(wanted).isNotEmpty();
    wanted.forEach((label, value) -> assertThat(labels.at(label).value()).isEqualTo(value));
  }

  @Test
  void type_port_and_annotations_are_the_operators() {
    Node service =
        CHART
            .with("service: {type: LoadBalancer, port: 65535, annotations: {zone: inner}}")
            .render()
            .the("Service");
    assertThat(service.at("spec", "type").value()).isEqualTo("LoadBalancer");
    assertThat(service.at("spec", "ports", 0, "port").value()).isEqualTo(65535);
    assertThat(service.at("metadata", "annotations", "zone").value()).isEqualTo("inner");
  }

  @Test
  void the_longest_name_still_leaves_room_for_the_jobs_ending() {
    Manifests manifests = CHART.with("fullnameOverride: " + "n".repeat(53)).render();
    assertThat(manifests.the("Service").at("metadata", "name").value()).isEqualTo("n".repeat(53));
    String job = manifests.theHook("Job").at("metadata", "name").text();
    assertThat(job).hasSize(63).endsWith("-migration");
  }
}
