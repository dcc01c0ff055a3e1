package dev.jiceng.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NetworkPolicyTest {
  private static final Chart CHART = Chart.withDefaults();
  private static final Manifests MANIFESTS = CHART.render();

  @Test
  void the_api_is_called_on_its_port_and_calls_what_it_is_configured_for() {
    Node policy = MANIFESTS.the("NetworkPolicy");
    assertThat(policy.at("spec", "policyTypes").value()).isEqualTo(List.of("Ingress", "Egress"));
    assertThat(ports(policy, "ingress")).containsExactly("http");
    assertThat(ports(policy, "egress")).containsExactly("53", "53", "5432", "6379", "443");
  }

  @Test
  void the_migration_is_called_by_nobody_and_calls_the_database_alone() {
    Node policy = MANIFESTS.theHook("NetworkPolicy");
    assertThat(policy.at("spec", "policyTypes").value()).isEqualTo(List.of("Ingress", "Egress"));
    assertThat(policy.at("spec", "ingress").isPresent()).isFalse();
    assertThat(ports(policy, "egress")).containsExactly("53", "53", "5432");
  }

  @Test
  void the_migrations_policy_stands_before_its_job() {
    assertThat(weight(MANIFESTS.theHook("NetworkPolicy")))
        .isLessThan(weight(MANIFESTS.theHook("Job")));
  }

  @Test
  void each_policy_chooses_the_pods_it_is_for() {
    assertThat(chosen(MANIFESTS.the("NetworkPolicy")))
        .isEqualTo(chosenLabels(MANIFESTS.the("Deployment")));
    assertThat(chosen(MANIFESTS.theHook("NetworkPolicy")))
        .isEqualTo(chosenLabels(MANIFESTS.theHook("Job")));
  }

  @Test
  void peers_and_ports_named_by_the_operator_close_it_further() {
    Node policy =
        CHART
            .with(
                """
                networkPolicy:
                  from: [{namespaceSelector: {matchLabels: {role: ingress}}}]
                  database: {port: 6432, to: [{ipBlock: {cidr: 10.0.0.0/24}}]}
                """)
            .render()
            .the("NetworkPolicy");
    assertThat(policy.at("spec", "ingress", 0, "from", 0, "namespaceSelector").isPresent())
        .isTrue();
    assertThat(ports(policy, "egress")).contains("6432").doesNotContain("5432");
    assertThat(policy.at("spec", "egress", 1, "to", 0, "ipBlock", "cidr").value())
        .isEqualTo("10.0.0.0/24");
  }

  @Test
  void switched_off_there_is_none() {
    assertThat(CHART.with("networkPolicy: {enabled: false}").render().ofKind("NetworkPolicy"))
        .isEmpty();
  }

  private static List<String> ports(Node policy, String direction) {
    Stream<Node> rules = policy.at("spec", direction).elements();
    return rules
        .flatMap(rule -> rule.at("ports").elements())
        .map(port -> port.at("port").text())
        .toList();
  }

  private static int weight(Node hook) {
    Node weight = hook.at("metadata", "annotations", "helm.sh/hook-weight");
    return weight.number();
  }

  private static List<Node> chosen(Node policy) {
    Node labels = policy.at("spec", "podSelector", "matchLabels");
    return selectorOf(labels);
  }

  private static List<Node> chosenLabels(Node workload) {
    return selectorOf(workload.at("spec", "template", "metadata", "labels"));
  }

  private static List<Node> selectorOf(Node labels) {
    return Stream.of("name", "instance", "component")
        .map(label -> labels.at("app.kubernetes.io/" + label))
        .toList();
  }
}
