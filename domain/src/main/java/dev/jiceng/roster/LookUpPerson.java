package dev.jiceng.roster;

import static dev.jiceng.roster.RosterRule.TR_4;

import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.UUID;

/**
 * Tells whose national id number it is, to somebody who says why; whoever calls it leaves an
 * audit entry.
 */
public final class LookUpPerson {
  private final Identities identities;

  public LookUpPerson(Identities identities) {
    this.identities = identities;
  }

  /** A number as somebody wrote it, and what for; shows no number as a text. */
  public record Command(String idNumber, String reason) {
    @Override
    public String toString() {
      return "Command[]";
    }
  }

  public Outcome<UUID> handle(Command command) {
    var violations = new ArrayList<Violation>();
    var number = IdentityChecks.idNumber(command.idNumber(), violations);
    if (command.reason().isBlank()) {
      violations.add(Violation.of(TR_4, "TR-4.reason", "reason"));
    }
    if (number == null || !violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    return identities
        .holderOf(number)
        .map(Outcome::done)
        .orElseGet(() -> new Outcome.Unknown<>("idNumber"));
  }
}
