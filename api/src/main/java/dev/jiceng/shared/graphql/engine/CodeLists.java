package dev.jiceng.shared.graphql.engine;

import dev.jiceng.shared.graphql.FromMemory;
import dev.jiceng.shared.graphql.Language;
import dev.jiceng.shared.graphql.Messages;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Enumerations of the schema with the labels of the catalogues. */
@Controller
@FromMemory
public class CodeLists {
  private static final String NAMES = "CodeListName";

  private final Messages messages;

  CodeLists(Messages messages) {
    this.messages = messages;
  }

  record CodeList(String name, String label, List<CodeListEntry> entries) {}

  record CodeListEntry(String code, String label, String zh, String en) {}

  @QueryMapping
  Optional<CodeList> codeList(
      @Argument String name, Locale locale, DataFetchingEnvironment environment) {
    return list(environment.getGraphQLSchema(), name, locale);
  }

  @QueryMapping
  List<CodeList> codeLists(Locale locale, DataFetchingEnvironment environment) {
    GraphQLSchema schema = environment.getGraphQLSchema();
    return Objects.requireNonNull(schema.<GraphQLEnumType>getTypeAs(NAMES)).getValues().stream()
        .flatMap(name -> list(schema, name.getName(), locale).stream())
        .toList();
  }

  private Optional<CodeList> list(GraphQLSchema schema, String name, Locale locale) {
    String type = typeName(name);
    return schema.getType(type) instanceof GraphQLEnumType found
        ? Optional.of(
            new CodeList(
                name,
                messages.text(locale, "enum." + type, Map.of()),
                found.getValues().stream().map(value -> entry(type, value, locale)).toList()))
        : Optional.empty();
  }

  private CodeListEntry entry(String type, GraphQLEnumValueDefinition value, Locale locale) {
    String code = value.getName();
    String key = "enum." + type + "." + code;
    return new CodeListEntry(
        code,
        messages.text(locale, key, Map.of()),
        messages.text(Language.ZH.locale(), key, Map.of()),
        messages.text(Language.EN.locale(), key, Map.of()));
  }

  /** {@code DIVISION_LEVEL} lists the enum {@code DivisionLevel}. */
  public static String typeName(String listName) {
    return Arrays.stream(listName.split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
