package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.graphql.Language;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.engine.CodeLists;
import dev.jiceng.shared.graphql.engine.Permissions;
import graphql.introspection.IntrospectionQuery;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.DirectiveInfo;
import graphql.schema.idl.ScalarInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;
import tools.jackson.databind.JsonNode;

/** What every part of the schema owes its readers, whoever adds it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaTest {
  private final List<SchemaReport> reports = new ArrayList<>();
  private TestApi api;
  private GraphQLSchema schema;

  @BeforeAll
  void start() {
    api = TestApi.inspected(reports);
    schema = api.context.getBean(GraphQlSource.class).schema();
  }

  @AfterAll
  void stop() {
    api.close();
  }

  @Test
  void every_field_has_a_fetcher_or_a_property_behind_it() {
    SchemaReport report = reports.getFirst();
    assertThat(report.unmappedFields()).isEmpty();
    assertThat(report.unmappedRegistrations()).isEmpty();
    assertThat(report.unmappedArguments()).isEmpty();
  }

  @Test
  void every_element_is_described() {
    JsonNode described =
        api.query(null, IntrospectionQuery.INTROSPECTION_QUERY).at("/data/__schema");
    List<String> bare = new ArrayList<>();
    for (String elements : List.of("types", "directives")) {
      described
          .path(elements)
          .forEach(element -> {
            if (isOurs(element.path("name").asString())) {
              collect(element, element.path("name").asString(), bare);
            }
          });
    }
    assertThat(bare).isEmpty();
    assertThat(schema.getDescription()).contains("RATE_LIMITED");
  }

  private static boolean isOurs(String name) {
    return !name.startsWith("__")
        && !ScalarInfo.isGraphqlSpecifiedScalar(name)
        && !DirectiveInfo.isGraphqlSpecifiedDirective(name);
  }

  private static void collect(JsonNode element, String name, List<String> bare) {
    if (element.path("description").asString("").isBlank()) {
      bare.add(name);
    }
    for (String members : List.of("fields", "inputFields", "enumValues", "args")) {
      element
          .path(members)
          .forEach(member -> collect(member, name + "." + member.path("name").asString(), bare));
    }
  }

  @Test
  void every_scalar_names_its_specification() {
    assertThat(schema.getAllTypesAsList())
        .filteredOn(GraphQLScalarType.class::isInstance)
        .map(GraphQLScalarType.class::cast)
        .filteredOn(scalar -> !ScalarInfo.isGraphqlSpecifiedScalar(scalar.getName()))
        .hasSize(6)
        .allSatisfy(scalar -> assertThat(scalar.getSpecifiedByUrl()).startsWith("https://"));
  }

  @Test
  void every_root_field_says_who_may_use_it() {
    assertThat(Permissions.missing(schema)).isEmpty();
  }

  @Test
  void every_type_that_node_loads_says_who_may_load_it() {
    GraphQLInterfaceType node = Objects.requireNonNull(schema.getTypeAs("Node"));
    assertThat(schema.getImplementations(node))
        .isNotEmpty()
        .allMatch(
            type -> type.hasAppliedDirective("requires") || type.hasAppliedDirective("public"));
  }

  @Test
  void whatever_hangs_on_area_hangs_on_all_five_levels_alike() {
    GraphQLInterfaceType area = Objects.requireNonNull(schema.getTypeAs("Area"));
    List<GraphQLObjectType> levels = schema.getImplementations(area);
    assertThat(levels).hasSize(5);
    for (GraphQLObjectType level : levels) {
      assertThat(level.getFieldDefinitions())
          .extracting(graphql.schema.GraphQLFieldDefinition::getName)
          .containsAll(area.getFieldDefinitions().stream().map(field -> field.getName()).toList());
    }
  }

  @Test
  void every_enumeration_is_a_code_list_with_labels_in_both_languages() {
    Messages messages = new Messages();
    GraphQLEnumType names = Objects.requireNonNull(schema.getTypeAs("CodeListName"));
    List<String> listed =
        names.getValues().stream().map(name -> CodeLists.typeName(name.getName())).toList();
    List<String> missing = new ArrayList<>();
    for (GraphQLEnumType type : enumerations()) {
      if (!listed.contains(type.getName())) {
        missing.add(type.getName() + " in CodeListName");
      }
      for (Language language : Language.values()) {
        Stream.concat(
                Stream.of("enum." + type.getName()),
                type.getValues().stream()
                    .map(GraphQLEnumValueDefinition::getName)
                    .map(value -> "enum." + type.getName() + "." + value))
            .filter(key -> messages.find(language, key).isEmpty())
            .forEach(key -> missing.add(language + " " + key));
      }
    }
    assertThat(missing).isEmpty();
  }

  private List<GraphQLEnumType> enumerations() {
    return schema.getAllTypesAsList().stream()
        .filter(GraphQLEnumType.class::isInstance)
        .map(GraphQLEnumType.class::cast)
        .filter(type -> !type.getName().startsWith("__") && !type.getName().equals("CodeListName"))
        .toList();
  }

  @Test
  void both_catalogues_have_the_same_texts_with_the_same_parameters() {
    Messages messages = new Messages();
    assertThat(messages.keys(Language.ZH)).isEqualTo(messages.keys(Language.EN));
    for (String key : messages.keys(Language.ZH)) {
      assertThat(parameters(messages.find(Language.ZH, key).orElseThrow()))
          .as(key)
          .isEqualTo(parameters(messages.find(Language.EN, key).orElseThrow()));
    }
  }

  private static List<String> parameters(String text) {
    return java.util.regex.Pattern.compile("\\{\\w+}")
        .matcher(text)
        .results()
        .map(java.util.regex.MatchResult::group)
        .sorted()
        .distinct()
        .toList();
  }

  @Test
  void roles_of_the_schema_are_the_roles_of_the_code() {
    GraphQLEnumType role = Objects.requireNonNull(schema.getTypeAs("Role"));
    assertThat(role.getValues().stream().map(GraphQLEnumValueDefinition::getName))
        .containsExactlyElementsOf(
            Stream.of(dev.jiceng.tenants.Role.values()).map(Enum::name).toList());
  }
}
