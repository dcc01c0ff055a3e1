package dev.jiceng.identity.web;

import dev.jiceng.tenants.Caller;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whose request this thread serves; the public's where it came without a token. */
public final class CurrentCaller {
  private CurrentCaller() {}

  public static Caller get() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof CallerAuthentication authentication
        ? authentication.caller()
        : Caller.PUBLIC;
  }
}
