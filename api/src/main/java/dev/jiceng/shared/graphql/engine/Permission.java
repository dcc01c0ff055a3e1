package dev.jiceng.shared.graphql.engine;

import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.tenants.Caller;
import dev.jiceng.tenants.Role;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the schema's {@code @requires} or {@code @public} asks of a caller. */
sealed interface Permission {
  /** {@code @public}. */
  record Everybody() implements Permission {
    @Override
    public Optional<ErrorCode> refusal(Caller caller) {
      return Optional.empty();
    }
  }

  /** {@code @requires}: any signed-in caller where {@code roles} is empty. */
  record AnyOf(Set<Role> roles) implements Permission {
    @Override
    public Optional<ErrorCode> refusal(Caller caller) {
      if (caller.isPublic()) {
        return Optional.of(ErrorCode.UNAUTHENTICATED);
      }
      return roles.isEmpty() || caller.hasAny(roles)
          ? Optional.empty()
          : Optional.of(ErrorCode.FORBIDDEN);
    }
  }

  /** Why the caller may not; empty when they may. */
  Optional<ErrorCode> refusal(Caller caller);

  default void check(Caller caller) {
    refusal(caller)
        .ifPresent(code -> {
          throw new RefusedRequest(code, "permission." + code, Map.of());
        });
  }

  static Optional<Permission> of(GraphQLDirectiveContainer element) {
    if (element.hasAppliedDirective("public")) {
      return Optional.of(new Everybody());
    }
    @Nullable GraphQLAppliedDirective requires = element.getAppliedDirective("requires");
    return requires == null ? Optional.empty() : Optional.of(new AnyOf(roles(requires)));
  }

  private static Set<Role> roles(GraphQLAppliedDirective requires) {
    List<?> roles = requires.getArgument("anyOf").getValue();
    return roles == null
        ? Set.of()
        : roles.stream().map(role -> Role.valueOf(role.toString())).collect(Collectors.toSet());
  }
}
