package dev.jiceng.election.party;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** The people an act names, who must be on the roster. */
final class PartyNamed {
  private PartyNamed() {}

  static Set<UUID> in(PartyAct act) {
    var people = new LinkedHashSet<UUID>();
    switch (act) {
      case PartyAct.Recommend recommend -> people.addAll(recommend.people());
      case PartyAct.Name name -> people.addAll(name.people());
      case PartyAct.Propose propose -> people.addAll(propose.people());
      case PartyAct.Meet meet -> people.addAll(meet.tellers());
      case PartyAct.EnterTally entry -> people.addAll(entry.count().votes().keySet());
      case PartyAct.ElectOfficers officers -> people.addAll(officers.roles().keySet());
      default -> {}
    }
    return people;
  }
}
