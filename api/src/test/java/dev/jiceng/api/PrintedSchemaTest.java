package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;

/** The schema as clients get it is kept with the documents, so that every change of it is seen. */
class PrintedSchemaTest {
  /** Known to every client, or the engine's own, which introspection does not name either. */
  private static final Set<String> NOT_PRINTED =
      Set.of(
          "deprecated",
          "include",
          "skip",
          "specifiedBy",
          "defer",
          "experimental_disableErrorPropagation");

  /** A description on one line; linters want the block form everywhere. */
  private static final Pattern SHORT = Pattern.compile("(?m)^( *)\"((?:[^\"\\\\]|\\\\.)*)\"$");

  private static final Path KEPT = Path.of("../docs/schema.graphql");

  @Test
  void the_schema_kept_in_the_documents_is_the_one_that_runs() throws IOException {
    String printed = printed();
    if ("write".equals(System.getProperty("schema"))) {
      Files.writeString(KEPT, printed);
    }
    assertThat(Files.readString(KEPT))
        .as(
            "docs/schema.graphql differs from the schema that runs; once that is meant, write it"
                + " anew: mvn verify -Dschema=write")
        .isEqualTo(printed);
  }

  private static String printed() {
    GraphQLSchema schema = TargetApi.api().context.getBean(GraphQlSource.class).schema();
    var options =
        SchemaPrinter.Options.defaultOptions()
            .includeScalarTypes(true)
            .includeSchemaDefinition(true)
            .includeDirectiveDefinitions(true)
            .includeDirectiveDefinition(name -> !NOT_PRINTED.contains(name));
    return SHORT
        .matcher(new SchemaPrinter(options).print(schema))
        .replaceAll(it ->
            Matcher.quoteReplacement(
                it.group(1) + "\"\"\"" + it.group(2).replace("\\\"", "\"") + "\"\"\""));
  }
}
