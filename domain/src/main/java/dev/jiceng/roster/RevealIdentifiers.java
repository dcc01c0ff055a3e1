package dev.jiceng.roster;

import static dev.jiceng.roster.RosterRule.TR_4;

import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.UUID;

/** Shows identifiers in clear to somebody who says why; whoever calls it leaves an audit entry. */
public final class RevealIdentifiers {
  private final People people;
  private final Identities identities;

  public RevealIdentifiers(People people, Identities identities) {
    this.people = people;
    this.identities = identities;
  }

  /** Whose identifiers, and what for. */
  public record Command(UUID person, String reason) {}

  /** A person, and what identifies them. */
  public record Revealed(Person person, Identifiers identifiers) {}

  public Outcome<Revealed> handle(Command command) {
    var person = people.find(command.person()).orElse(null);
    if (person == null) {
      return new Outcome.Unknown<>("person");
    }
    if (command.reason().isBlank()) {
      return Outcome.refused(Violation.of(TR_4, "TR-4.reason", "reason"));
    }
    return Outcome.done(new Revealed(person, identities.of(person.id())));
  }
}
