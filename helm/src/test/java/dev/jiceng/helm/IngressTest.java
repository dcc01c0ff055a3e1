package dev.jiceng.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IngressTest {
  private static final Chart CHART = Chart.withDefaults();
  private static final Chart OPEN = CHART.with("ingress: {enabled: true, host: api.example}");

  @Test
  void there_is_none_unless_asked_for() {
    assertThat(CHART.render().ofKind("Ingress")).isEmpty();
  }

  @Test
  void outside_only_the_api_its_files_and_its_pages_are_reachable() {
    Node ingress = OPEN.render().the("Ingress");
    assertThat(ingress.at("spec", "rules").elements()).hasSize(1);
    assertThat(ingress.at("spec", "rules", 0, "host").value()).isEqualTo("api.example");
    Node paths = ingress.at("spec", "rules", 0, "http", "paths");
    assertThat(
            paths
                .elements()
                .map(path -> path.at("path").value() + " " + path.at("pathType").value()))
        .containsExactlyInAnyOrder(
            "/graphql Exact",
            "/uploads Prefix",
            "/tables Prefix",
            "/field Prefix",
            "/pages Prefix");
    assertThat(ingress.at("spec", "tls").isPresent()).isFalse();
  }

  @Test
  void it_leads_to_the_service() {
    Manifests manifests = OPEN.render();
    Node backend =
        manifests.the("Ingress").at("spec", "rules", 0, "http", "paths", 0, "backend", "service");
    assertThat(backend.at("name")).isEqualTo(manifests.the("Service").at("metadata", "name"));
    assertThat(backend.at("port", "name"))
        .isEqualTo(manifests.the("Service").at("spec", "ports", 0, "name"));
  }

  @Test
  void class_certificate_and_annotations_are_the_operators() {
    Node ingress =
        OPEN.with("ingress: {className: edge, tlsSecret: cert, annotations: {a: b}}")
            .render()
            .the("Ingress");
    assertThat(ingress.at("spec", "ingressClassName").value()).isEqualTo("edge");
    assertThat(ingress.at("spec", "tls", 0, "secretName").value()).isEqualTo("cert");
    assertThat(ingress.at("spec", "tls", 0, "hosts").value()).isEqualTo(List.of("api.example"));
    assertThat(ingress.at("metadata", "annotations", "a").value()).isEqualTo("b");
  }
}
