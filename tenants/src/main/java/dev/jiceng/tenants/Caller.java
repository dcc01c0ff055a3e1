package dev.jiceng.tenants;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import java.time.Instant;
import java.util.Set;

/**
 * Who asks: identity, roles, and the division codes under which everything is theirs to see.
 *
 * @param departments those that a joint reviewer speaks for, by the codes of regulation profiles
 * @param signedInAt when they last proved who they are, whatever was renewed since (ID-5)
 */
public record Caller(
    Actor actor,
    Set<Role> roles,
    Set<DivisionCode> codes,
    Set<String> departments,
    Instant signedInAt) {
  /** Somebody without a token: no role, no scope. */
  public static final Caller PUBLIC = new Caller(new Actor("public", ""), Set.of(), Set.of());

  public Caller {
    roles = Set.copyOf(roles);
    codes = Set.copyOf(codes);
    departments = Set.copyOf(departments);
  }

  /** Somebody who speaks for no department and did not sign in of late. */
  public Caller(Actor actor, Set<Role> roles, Set<DivisionCode> codes) {
    this(actor, roles, codes, Set.of(), Instant.EPOCH);
  }

  public boolean isPublic() {
    return this.equals(PUBLIC);
  }

  public boolean reaches(DivisionCode code) {
    return codes.stream().anyMatch(own -> own.contains(code));
  }

  public boolean hasAny(Set<Role> wanted) {
    return wanted.stream().anyMatch(roles::contains);
  }
}
