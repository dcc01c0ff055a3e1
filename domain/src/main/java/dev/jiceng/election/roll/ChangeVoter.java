package dev.jiceng.election.roll;

import static dev.jiceng.election.ElectionRule.Q_8;
import static dev.jiceng.election.ElectionRule.VE_4;

import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Function;

/** Corrects one entry while the roll is open (VE-4, Q-8). */
public final class ChangeVoter {
  private final Voters voters;

  public ChangeVoter(Voters voters) {
    this.voters = voters;
  }

  /** Takes somebody off; the entry stays, with the reason. */
  public Outcome<VoterEntry> remove(UUID voter, int version, String reason) {
    return change(voter, version, entry -> removed(entry, reason));
  }

  private static Outcome<VoterEntry> removed(VoterEntry entry, String reason) {
    var found = new ArrayList<Violation>();
    if (reason.isBlank()) {
      found.add(Violation.of(VE_4, "VE-4.reason", "reason"));
    }
    if (entry.standing() == Standing.REMOVED) {
      found.add(Violation.of(VE_4, "VE-4.removed", "id"));
    }
    return found.isEmpty()
        ? Outcome.done(entry.removed(new Change.Registration(reason.strip())))
        : Outcome.refused(found);
  }

  /** Somebody registered here and away declares to take part. */
  public Outcome<VoterEntry> declare(UUID voter, int version) {
    return change(
        voter,
        version,
        entry ->
            entry.standing() == Standing.AWAITING_DECLARATION
                ? Outcome.done(entry.declared(new Change.Registration(null)))
                : Outcome.refused(Violation.of(Q_8, "Q-8.notAwaited", "id")));
  }

  private Outcome<VoterEntry> change(
      UUID voter, int version, Function<VoterEntry, Outcome<VoterEntry>> how) {
    var seen = voters.find(voter).orElse(null);
    if (seen == null) {
      return new Outcome.Unknown<>("id");
    }
    var roll = voters.hold(seen.election()).orElseThrow();
    var entry = voters.find(voter).orElseThrow();
    if (entry.version() != version) {
      return new Outcome.Stale<>(entry);
    }
    if (roll.phase() != RollPhase.OPEN) {
      return Outcome.refused(RollChange.closed(roll, "id"));
    }
    return how.apply(entry).then(this::save, stale -> stale);
  }

  private Outcome<VoterEntry> save(VoterEntry changed) {
    return switch (voters.save(changed)) {
      case DONE -> Outcome.done(voters.find(changed.id()).orElseThrow());
      case STALE -> new Outcome.Stale<>(voters.find(changed.id()).orElseThrow());
      case ELSEWHERE -> Outcome.refused(Violation.of(VE_4, "VE-4.elsewhere", "id"));
    };
  }
}
