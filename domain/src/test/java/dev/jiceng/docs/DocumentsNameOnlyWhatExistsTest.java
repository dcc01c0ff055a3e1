package dev.jiceng.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsNameOnlyWhatExistsTest {
  /** Types of others that the documents mention; each must be mentioned. */
  private static final Set<String> FOREIGN = Set.of("NullAway");

  private static final SourceTree PROJECT = SourceTree.ofThisProject();

  @TempDir Path folder;

  @BeforeEach
  void a_tree_with_one_type_and_one_document() throws IOException {
    write("domain/src/main/java/dev/jiceng/shared/Outcome.java", "");
    write("domain/src/main/java/dev/jiceng/target/TargetLetter.java", "");
    write("domain/pom.xml", "");
    write("domain/target/Built.java", "");
    write("docs/architecture.md", "");
  }

  @Test
  void every_path_package_and_type_named_in_a_document_exists() {
    assertThat(documents()).isNotEmpty();
    assertThat(documents().flatMap(DocumentsNameOnlyWhatExistsTest::missingNames)).isEmpty();
  }

  @Test
  void the_list_of_foreign_types_holds_no_leftovers() {
    String all = documents().map(Document::text).reduce("", String::concat);
    assertThat(FOREIGN).allSatisfy(name -> assertThat(all).contains("`" + name + "`"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "domain/src/main/java/dev/jiceng/shared/Gone.java",
        "domain/gone/",
        "docs/gone.md",
        "gone/values.yaml",
        "domain/target/Built.java",
        "dev.jiceng.gone",
        "dev.jiceng.shared.Gone",
        "TargetLettre",
      })
  void a_name_of_nothing_is_found(String name) {
    assertThat(missing("As `" + name + "` does.")).containsExactly(name);
  }

  @Test
  void a_link_to_nothing_is_found() {
    assertThat(missing("See [it](decisions/0099-gone.md#why)."))
        .containsExactly("decisions/0099-gone.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "domain/",
        "domain/src/main/java/dev/jiceng/shared",
        "docs/architecture.md",
        "dev.jiceng.shared",
        "dev.jiceng.shared.Outcome",
        "TargetLetter",
        "/graphql",
        "township/county",
        "GRANT",
        "mvn verify",
        "SELECT",
      })
  void what_exists_or_is_no_name_of_ours_passes(String name) {
    assertThat(missing("As `" + name + "` does, [here](architecture.md).")).isEmpty();
  }

  @Test
  void examples_in_fences_are_no_names() {
    assertThat(missing("```\n`docs/gone.md`\n```\n")).isEmpty();
  }

  private List<String> missing(String text) {
    return new Document("docs/any.md", text).missingIn(SourceTree.of(folder), _ -> false);
  }

  private static Stream<String> missingNames(Document document) {
    return document.missingIn(PROJECT, FOREIGN::contains).stream()
        .map(name -> document.path() + " names " + name);
  }

  private static Stream<Document> documents() {
    return PROJECT.paths().stream()
        .filter(path -> path.matches("README\\.md|docs/.*\\.md"))
        .map(path -> new Document(path, PROJECT.read(path)));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
