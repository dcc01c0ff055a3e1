package dev.jiceng.shared.graphql.schema;

import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLDefinition;
import graphql.language.Type;
import graphql.parser.Parser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * Every field that answers an {@code XConnection} pages the same way: it gets the paging arguments
 * and its list size, and the types {@code XConnection} and {@code XEdge} are written here, once.
 */
final class Connections {
  private static final String SUFFIX = "Connection";
  private static final String TYPES =
      """
      "A page of a list of `%1$s`, in the order of the list."
      type %1$sConnection {
        "The rows with their cursors."
        edges: [%1$sEdge!]!
        "The rows alone."
        nodes: [%1$s!]!
        "What the page is part of."
        pageInfo: PageInfo!
        "Rows in all, on this page or not; counted only when asked for."
        totalCount: Int!
        "Which counties answered: always complete below a province or prefecture."
        completeness: Completeness!
      }

      "A row of a list of `%1$s` and its place."
      type %1$sEdge {
        "The row."
        node: %1$s!
        "Its place, for `after` and `before`; valid for the same list in the same order."
        cursor: String!
      }
      """;

  private static final FieldDefinition PAGED =
      fields(
              """
              type Paged {
                field(
                  "How many rows from the beginning or after `after`: 1 to 100; 50 when neither `first` nor `last` is given."
                  first: Int
                  "Only rows after this cursor."
                  after: String
                  "How many rows from the end or before `before`: 1 to 100; not together with `first`."
                  last: Int
                  "Only rows before this cursor."
                  before: String
                ): Int @listSize(assumedSize: 50, slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)
              }
              """)
          .getFirst();

  private Connections() {}

  /** Replaces the bare types that the framework makes of the same names. */
  static void write(TypeDefinitionRegistry registry) {
    names(registry)
        .forEach(row -> document(TYPES.formatted(row)).forEach(type -> put(registry, type)));
  }

  private static void put(TypeDefinitionRegistry registry, SDLDefinition<?> type) {
    var bare = registry.getTypeOrNull(((ObjectTypeDefinition) type).getName());
    if (bare != null) {
      registry.remove(bare);
    }
    registry.add(type);
  }

  private static List<String> names(TypeDefinitionRegistry registry) {
    return Fields.all(registry)
        .map(field -> TypeInfo.typeInfo(field.getType()).getName())
        .filter(name -> name.endsWith(SUFFIX))
        .map(name -> name.substring(0, name.length() - SUFFIX.length()))
        .distinct()
        .toList();
  }

  /** The field with the paging arguments behind its own, where it answers a connection. */
  static FieldDefinition paged(FieldDefinition field) {
    Type<?> type = field.getType();
    if (!TypeInfo.typeInfo(type).getName().endsWith(SUFFIX)) {
      return field;
    }
    List<InputValueDefinition> arguments = new ArrayList<>(field.getInputValueDefinitions());
    arguments.addAll(PAGED.getInputValueDefinitions());
    List<Directive> directives = new ArrayList<>(field.getDirectives());
    directives.addAll(PAGED.getDirectives());
    return field.transform(
        builder -> builder.inputValueDefinitions(arguments).directives(directives));
  }

  private static List<FieldDefinition> fields(String type) {
    return ((ObjectTypeDefinition) document(type).getFirst()).getFieldDefinitions();
  }

  @SuppressWarnings("rawtypes")
  private static List<SDLDefinition<?>> document(String text) {
    Document document = new Parser().parseDocument(text);
    var definitions = new ArrayList<SDLDefinition<?>>();
    for (Definition definition : document.getDefinitions()) {
      definitions.add((SDLDefinition<?>) definition);
    }
    return definitions;
  }
}
