package dev.jiceng.target;

import dev.jiceng.roster.Lead;
import dev.jiceng.roster.Roster;
import dev.jiceng.shared.Moment;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who has to sign a letter: every lead, that day, of every organization that promises (T-4). */
record Signatories(List<UUID> organizations, List<Lead> leads) {
  static Signatories of(TargetLetter letter, Roster roster, Moment now) {
    var organizations = letter.content().organizations();
    return new Signatories(organizations, roster.leads(organizations, now.day()));
  }

  Optional<Lead> find(UUID membership) {
    return leads.stream().filter(lead -> lead.membership().equals(membership)).findFirst();
  }

  /** An organization whose lead post is vacant has not signed: nobody could promise for it. */
  boolean haveAllSigned(TargetLetter letter) {
    return leads.stream().allMatch(lead -> hasSigned(letter, lead.membership()))
        && leads.stream().map(Lead::organization).toList().containsAll(organizations);
  }

  static boolean hasSigned(TargetLetter letter, UUID membership) {
    return letter.standingSignatures().anyMatch(s -> membership.equals(s.membership()));
  }
}
