package dev.jiceng.shared.graphql.schema;

import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Collection;
import java.util.stream.Stream;

/** The fields that the schema's files define, extensions included. */
final class Fields {
  private Fields() {}

  static Stream<FieldDefinition> all(TypeDefinitionRegistry registry) {
    Stream<FieldDefinition> objects =
        Stream.concat(
                registry.getTypes(ObjectTypeDefinition.class).stream(),
                registry.objectTypeExtensions().values().stream().flatMap(Collection::stream))
            .flatMap(type -> type.getFieldDefinitions().stream());
    Stream<FieldDefinition> interfaces =
        Stream.concat(
                registry.getTypes(InterfaceTypeDefinition.class).stream(),
                registry.interfaceTypeExtensions().values().stream().flatMap(Collection::stream))
            .flatMap(type -> type.getFieldDefinitions().stream());
    return Stream.concat(objects, interfaces);
  }
}
