package dev.jiceng.seeds;

import dev.jiceng.roster.Roster;
import dev.jiceng.roster.jooq.JooqRoster;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.target.AdvanceTargetLetter;
import dev.jiceng.target.AssessTermTarget;
import dev.jiceng.target.DraftTargetLetter;
import dev.jiceng.target.InspectTargetLetter;
import dev.jiceng.target.ReportProgress;
import dev.jiceng.target.TargetLetter;
import dev.jiceng.target.TargetParameters;
import dev.jiceng.target.jooq.JooqTargetLetters;
import dev.jiceng.target.jooq.JooqTargetProgress;
import java.util.UUID;

/** The use cases of the API, on one transaction. */
record UseCases(
    Tx tx,
    Ids ids,
    Roster roster,
    DraftTargetLetter draft,
    AdvanceTargetLetter advance,
    ReportProgress report,
    InspectTargetLetter inspect,
    AssessTermTarget assess) {
  private static final TargetParameters PARAMETERS = new TargetParameters(10);

  static UseCases of(Tx tx, Ids ids) {
    var letters = new JooqTargetLetters(tx.sql(), tx.scope());
    var progress = new JooqTargetProgress(tx.sql());
    var roster = new JooqRoster(tx.sql());
    return new UseCases(
        tx,
        ids,
        roster,
        new DraftTargetLetter(letters, roster, ids),
        new AdvanceTargetLetter(letters, progress, roster, PARAMETERS, ids),
        new ReportProgress(letters, progress, ids),
        new InspectTargetLetter(letters, progress, ids),
        new AssessTermTarget(letters, progress, ids));
  }

  TargetLetter audited(String action, Outcome<TargetLetter> outcome) {
    var letter = done(outcome);
    tx.audit(
        new AuditNote(
            action, "TargetLetter", letter.id().toString(), null, null, letter.contentHash()));
    return letter;
  }

  void audit(String action, String kind, UUID entity) {
    tx.audit(new AuditNote(action, kind, entity.toString(), null, null, null));
  }

  /** The data is to keep every rule; where it does not, the load stops and says which. */
  static <T> T done(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Done<T>(T value, var ignored)) {
      return value;
    }
    throw new IllegalStateException("the demo data breaks a rule: " + outcome);
  }
}
