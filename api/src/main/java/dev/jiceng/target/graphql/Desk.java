package dev.jiceng.target.graphql;

import dev.jiceng.roster.jooq.JooqRoster;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.target.AdvanceTargetLetter;
import dev.jiceng.target.AssessTermTarget;
import dev.jiceng.target.DraftTargetLetter;
import dev.jiceng.target.InspectTargetLetter;
import dev.jiceng.target.ReportProgress;
import dev.jiceng.target.TargetParameters;
import dev.jiceng.target.TermTarget;
import dev.jiceng.target.jooq.JooqTargetLetters;
import dev.jiceng.target.jooq.JooqTargetProgress;
import java.util.UUID;

/** The use cases of one write, bound to its transaction, its scope and its moment. */
record Desk(Tx tx, TargetParameters parameters, Ids ids) {
  Actor actor() {
    return tx.act().actor();
  }

  Moment now() {
    return new Moment(tx.at());
  }

  JooqTargetLetters letters() {
    return new JooqTargetLetters(tx.sql(), tx.scope());
  }

  /** The target that the indicator measures; it has been found before. */
  UUID targetOf(UUID indicator) {
    return letters().findByIndicator(indicator).orElseThrow().content().targets().stream()
        .filter(target -> target.indicators().stream().anyMatch(it -> it.id().equals(indicator)))
        .map(TermTarget::id)
        .findFirst()
        .orElseThrow();
  }

  private JooqTargetProgress progress() {
    return new JooqTargetProgress(tx.sql());
  }

  private JooqRoster roster() {
    return new JooqRoster(tx.sql());
  }

  DraftTargetLetter draft() {
    return new DraftTargetLetter(letters(), roster(), ids);
  }

  AdvanceTargetLetter advance() {
    return new AdvanceTargetLetter(letters(), progress(), roster(), parameters, ids);
  }

  ReportProgress report() {
    return new ReportProgress(letters(), progress(), ids);
  }

  InspectTargetLetter inspect() {
    return new InspectTargetLetter(letters(), progress(), ids);
  }

  AssessTermTarget assess() {
    return new AssessTermTarget(letters(), progress(), ids);
  }
}
