package dev.jiceng.helm;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.InstallCommand;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.Yaml;

/** Our chart with the values of one operator; later values are laid over earlier ones. */
record Chart(List<String> values) {
  static final Path FOLDER = Path.of("jiceng");

  /** The oldest cluster the chart names. */
  private static final String KUBERNETES = "1.30.0";

  private static final String HOOK = "helm.sh/hook";
  private static final String UNHOOKED = "unhooked." + HOOK;

  private static final String REQUIRED =
      """
      image: {repository: example/jiceng}
      database: {url: "jdbc:postgresql://db:5432/jiceng", existingSecret: application-login}
      redis: {existingSecret: redis-address}
      fieldKeys: {existingSecret: field-keys}
      uploads: {existingClaim: files}
      issuer: {uri: "https://id.example/realms/jiceng"}
      migration: {existingSecret: administrator-login}
      """;

  /** Nothing but what has no default. */
  static Chart withDefaults() {
    return new Chart(List.of(REQUIRED));
  }

  Chart with(String more) {
    var laid = new ArrayList<>(values);
    laid.add(more);
    return new Chart(List.copyOf(laid));
  }

  LintResult lint() {
    return new Helm(FOLDER).lint().strict().call();
  }

  /**
   * What Helm would send. helm-java renders no hooks (its pull request 416 is open), so they are
   * rendered under a name that Helm takes for an ordinary annotation.
   */
  Manifests render() {
    try (var files = new TemporaryFolder()) {
      Path unhooked = files.copy(FOLDER, text -> text.replace(HOOK, UNHOOKED));
      TemplateCommand command = new Helm(unhooked).template().withName("release");
      command.withNamespace("here").withKubeVersion(KUBERNETES);
      values.forEach(text -> command.withValuesFile(files.write(text)));
      return Manifests.of(command.call().replace(UNHOOKED, HOOK));
    }
  }

  /** What Helm prints after an install. */
  String notes() {
    try (var files = new TemporaryFolder()) {
      InstallCommand command = new Helm(FOLDER).install().withName("release").withNamespace("here");
      command.clientOnly().withDryRunOption(DryRun.CLIENT).withKubeVersion(KUBERNETES);
      values.forEach(text -> command.withValuesFile(files.write(text)));
      return command.call().getOutput();
    }
  }

  static Object read(String file) {
    try {
      return new Yaml().load(Files.readString(FOLDER.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
