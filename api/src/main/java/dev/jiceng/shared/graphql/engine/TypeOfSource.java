package dev.jiceng.shared.graphql.engine;

import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Typed;
import graphql.TypeResolutionEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which SDL type an object answers as: what its {@link NodeKind} says, else its class's name. */
final class TypeOfSource implements TypeResolver {
  private final Map<Class<?>, String> names;

  TypeOfSource(Stream<NodeKind<?>> kinds) {
    this.names = kinds.collect(Collectors.toMap(NodeKind::source, NodeKind::type));
  }

  @Override
  public GraphQLObjectType getType(TypeResolutionEnvironment environment) {
    Object object = environment.getObject();
    String name =
        object instanceof Typed typed
            ? typed.sdlType()
            : names.getOrDefault(object.getClass(), object.getClass().getSimpleName());
    return environment.getSchema().getObjectType(name);
  }
}
