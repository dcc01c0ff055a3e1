package dev.jiceng.affairs.ledger;

import static dev.jiceng.affairs.AffairsRule.D_5;

import dev.jiceng.affairs.Mark;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whoever writes in a ledger, for whom they may, and when. */
public record Hand(Actor actor, Set<LedgerKeeper> speaksFor, Moment now) {
  public Hand {
    speaksFor = Set.copyOf(speaksFor);
  }

  Mark mark() {
    return new Mark(actor, now.at());
  }

  /** Whoever keeps the books writes in them, and nobody else (D-5). */
  List<Violation> onlyTheKeeper(Ledger ledger) {
    return speaksFor.contains(ledger.keeper())
        ? List.of()
        : List.of(
            new Violation(
                D_5,
                "D-5.keeper",
                List.of(),
                Map.of("keeper", ledger.keeper()),
                Severity.BLOCKING));
  }
}
