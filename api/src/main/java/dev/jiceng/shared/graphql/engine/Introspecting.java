package dev.jiceng.shared.graphql.engine;

import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.tenants.Caller;
import dev.jiceng.tenants.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may introspect.
 *
 * @param everybody true on a developer's machine
 * @param roles otherwise, roles of which one is enough
 */
@ConfigurationProperties("jiceng.introspection")
public record Introspecting(
    @DefaultValue("true") boolean everybody, @DefaultValue Set<Role> roles) {
  void check(Caller caller) {
    if (!everybody && !caller.hasAny(roles)) {
      throw new RefusedRequest(
          ErrorCode.INTROSPECTION_DISABLED, "introspection.disabled", Map.of());
    }
  }
}
