package dev.jiceng.election.roll;

import static dev.jiceng.election.ElectionRule.VE_4;

import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Enters voters while the roll is open: one by hand, or a whole file (VE-4, Q-8). */
public final class RegisterVoters {
  private static final int MOST_ROWS = 20_000;
  private static final Change CHANGE = new Change.Registration(null);

  private final Voters voters;
  private final Ids ids;

  public RegisterVoters(Voters voters, Ids ids) {
    this.voters = voters;
    this.ids = ids;
  }

  public Outcome<VoterEntry> one(UUID election, WrittenRow written) {
    var roll = voters.hold(election).orElse(null);
    if (roll == null) {
      return new Outcome.Unknown<>("election");
    }
    return roll.phase() == RollPhase.OPEN
        ? new EnterVoter(voters, ids).handle(roll, written, CHANGE)
        : Outcome.refused(RollChange.closed(roll, "election"));
  }

  /** All lines, or none of them and every reason; answers how many there are. */
  public Outcome<Integer> all(UUID election, List<WrittenRow> written) {
    var roll = voters.hold(election).orElse(null);
    if (roll == null) {
      return new Outcome.Unknown<>("election");
    }
    if (roll.phase() != RollPhase.OPEN) {
      return Outcome.refused(RollChange.closed(roll, "election"));
    }
    if (written.isEmpty() || written.size() > MOST_ROWS) {
      var numbers = Map.<String, Object>of("rows", written.size(), "limit", MOST_ROWS);
      return Outcome.refused(Violation.of(VE_4, "VE-4.rows", "rows", numbers));
    }
    var checks = RowChecks.of(roll, written, CHANGE, ids);
    checks.enter(voters);
    return checks.refusals().isEmpty()
        ? new Outcome.Done<>(checks.size(), checks.advice())
        : Outcome.refused(checks.refusals());
  }
}
