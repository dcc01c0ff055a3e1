package dev.jiceng.shared.graphql.schema;

import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.InterfaceTypeExtensionDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Completes the schema before it is built: extensions are merged into their types, fields of {@code
 * Area} are given to every type that implements it, and lists get what every list has.
 */
public final class Conventions {
  private static final String AREA = "Area";

  private Conventions() {}

  public static void complete(TypeDefinitionRegistry registry) {
    Connections.write(registry);
    interfaces(registry);
    objects(registry);
  }

  private static void interfaces(TypeDefinitionRegistry registry) {
    for (InterfaceTypeDefinition type : registry.getTypes(InterfaceTypeDefinition.class)) {
      List<InterfaceTypeExtensionDefinition> extensions =
          List.copyOf(registry.interfaceTypeExtensions().getOrDefault(type.getName(), List.of()));
      List<FieldDefinition> fields = new ArrayList<>(type.getFieldDefinitions());
      extensions.forEach(extension -> fields.addAll(extension.getFieldDefinitions()));
      extensions.forEach(registry::remove);
      replace(registry, type, type.transform(it -> it.definitions(paged(fields))));
    }
  }

  private static void objects(TypeDefinitionRegistry registry) {
    for (ObjectTypeDefinition type : registry.getTypes(ObjectTypeDefinition.class)) {
      List<ObjectTypeExtensionDefinition> extensions =
          List.copyOf(registry.objectTypeExtensions().getOrDefault(type.getName(), List.of()));
      Map<String, FieldDefinition> fields = new LinkedHashMap<>();
      type.getFieldDefinitions().forEach(field -> fields.put(field.getName(), field));
      for (ObjectTypeExtensionDefinition extension : extensions) {
        extension.getFieldDefinitions().forEach(field -> fields.put(field.getName(), field));
        registry.remove(extension);
      }
      Map<String, FieldDefinition> all = new LinkedHashMap<>();
      fields.forEach((name, field) -> all.put(name, Connections.paged(field)));
      inherited(registry, type).forEach(field -> all.putIfAbsent(field.getName(), field));
      replace(registry, type, type.transform(it -> it.fieldDefinitions(List.copyOf(all.values()))));
    }
  }

  private static List<FieldDefinition> inherited(
      TypeDefinitionRegistry registry, ObjectTypeDefinition type) {
    boolean isArea = type.getImplements().stream().map(Conventions::name).anyMatch(AREA::equals);
    return isArea
        ? java.util.Objects.requireNonNull(
                registry.getTypeOrNull(AREA, InterfaceTypeDefinition.class))
            .getFieldDefinitions()
        : List.of();
  }

  private static List<FieldDefinition> paged(List<FieldDefinition> fields) {
    return fields.stream().map(Connections::paged).toList();
  }

  @SuppressWarnings("rawtypes")
  private static String name(Type type) {
    return ((TypeName) type).getName();
  }

  private static void replace(
      TypeDefinitionRegistry registry,
      graphql.language.SDLDefinition<?> old,
      graphql.language.SDLDefinition<?> complete) {
    registry.remove(old);
    registry.add(complete);
  }
}
