package dev.jiceng.identity.web;

import dev.jiceng.tenants.Caller;
import java.time.Instant;
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

  /** When their token ends; never where they came without one. */
  public static Instant until() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof CallerAuthentication authentication
        ? authentication.expires()
        : Instant.MAX;
  }
}
