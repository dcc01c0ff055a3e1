package dev.jiceng.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceAccountTest {
  private static final Chart CHART = Chart.withDefaults();

  @Test
  void it_is_the_apis_own_and_mounts_no_token() {
    Manifests manifests = CHART.render();
    Node account = manifests.the("ServiceAccount");
    assertThat(account.at("metadata", "name").value()).isEqualTo("release-jiceng");
    assertThat(account.at("automountServiceAccountToken").value()).isEqualTo(false);
    assertThat(accountOf(manifests)).isEqualTo("release-jiceng");
  }

  @Test
  void it_may_have_a_name_and_annotations() {
    Manifests manifests =
        CHART.with("serviceAccount: {name: own, annotations: {who: api}}").render();
    assertThat(manifests.the("ServiceAccount").at("metadata", "annotations", "who").value())
        .isEqualTo("api");
    assertThat(accountOf(manifests)).isEqualTo("own");
  }

  @Test
  void an_existing_one_is_used_and_none_is_made() {
    Manifests manifests = CHART.with("serviceAccount: {create: false, name: there}").render();
    assertThat(manifests.ofKind("ServiceAccount")).isEmpty();
    assertThat(accountOf(manifests)).isEqualTo("there");
    assertThat(accountOf(CHART.with("serviceAccount: {create: false}").render()))
        .isEqualTo("default");
  }

  private static String accountOf(Manifests manifests) {
    Node pod = manifests.the("Deployment").at("spec", "template", "spec");
    return pod.at("serviceAccountName").text();
  }
}
