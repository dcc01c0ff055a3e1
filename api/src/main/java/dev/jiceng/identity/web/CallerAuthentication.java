package dev.jiceng.identity.web;

import dev.jiceng.tenants.Caller;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A verified token, read. */
final class CallerAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient Caller caller;
  private final Instant expires;

  CallerAuthentication(Caller caller, Instant expires) {
    super(List.of());
    this.caller = caller;
    this.expires = expires;
    setAuthenticated(true);
  }

  Caller caller() {
    return caller;
  }

  Instant expires() {
    return expires;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public Object getPrincipal() {
    return caller;
  }

  @Override
  public String getName() {
    return caller.actor().subject();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CallerAuthentication that
        && caller.equals(that.caller)
        && expires.equals(that.expires);
  }

  @Override
  public int hashCode() {
    return caller.hashCode() * 31 + expires.hashCode();
  }
}
