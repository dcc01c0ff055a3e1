package dev.jiceng.election.roll;

import static dev.jiceng.election.ElectionRule.VE_4;

import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.List;

/**
 * Enters one voter, whatever the reason. Who stands on a roll already is answered as a duplicate
 * where the caller may see that entry; where not, all that is told is that there is one.
 */
final class EnterVoter {
  private final Voters voters;
  private final Ids ids;

  EnterVoter(Voters voters, Ids ids) {
    this.voters = voters;
    this.ids = ids;
  }

  Outcome<VoterEntry> handle(Roll roll, WrittenRow written, Change change) {
    var checks = RowChecks.of(roll, List.of(written), change, ids);
    if (!checks.refusals().isEmpty()) {
      return Outcome.refused(alone(checks.refusals()));
    }
    var entry = checks.first();
    var number = entry.idNumber();
    var twice = voters.entered(entry.election(), List.of(number)).get(number);
    if (twice != null) {
      return new Outcome.Duplicate<>("idNumber", voters.find(twice).orElseThrow());
    }
    if (voters.add(List.of(entry)).isEmpty()) {
      return new Outcome.Done<>(entry, alone(checks.advice()));
    }
    return voters
        .listed(number)
        .<Outcome<VoterEntry>>map(other -> new Outcome.Duplicate<>("idNumber", other))
        .orElseGet(() -> Outcome.refused(Violation.of(VE_4, "VE-4.elsewhere", "idNumber")));
  }

  /** The same without the line, of which there is only one. */
  private static List<Violation> alone(List<Violation> found) {
    return found.stream().map(EnterVoter::alone).toList();
  }

  private static Violation alone(Violation one) {
    return one.path().size() < 2
        ? one
        : new Violation(
            one.rule(),
            one.key(),
            one.path().subList(2, one.path().size()),
            one.numbers(),
            one.severity());
  }
}
