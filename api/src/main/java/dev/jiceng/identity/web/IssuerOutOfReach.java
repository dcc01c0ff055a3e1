package dev.jiceng.identity.web;

import org.springframework.security.core.AuthenticationException;

/** No key of the issuer is known yet and it does not answer: nobody's fault but ours. */
final class IssuerOutOfReach extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  IssuerOutOfReach() {
    super("the issuer's keys are out of reach");
  }
}
