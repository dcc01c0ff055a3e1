package dev.jiceng.helm;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** What Helm would send to the cluster. */
record Manifests(List<Node> all) {
  static Manifests of(String yaml) {
    return new Manifests(
        StreamSupport.stream(new Yaml().loadAll(yaml).spliterator(), false)
            .filter(Map.class::isInstance)
            .map(Node::new)
            .toList());
  }

  /** The only one of its kind that is no hook. */
  Node the(String kind) {
    List<Node> found = ofKind(kind).filter(m -> !isHook(m)).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " of kind " + kind);
    }
    return found.getFirst();
  }

  Node theHook(String kind) {
    return ofKind(kind).filter(Manifests::isHook).findFirst().orElseThrow();
  }

  Stream<Node> ofKind(String kind) {
    return all.stream().filter(m -> m.at("kind").is(kind));
  }

  private static boolean isHook(Node manifest) {
    return manifest.at("metadata", "annotations", "helm.sh/hook").isPresent();
  }
}
