package dev.jiceng.shared.graphql;

/** An object whose SDL type does not follow from its class alone. */
public interface Typed {
  String sdlType();
}
