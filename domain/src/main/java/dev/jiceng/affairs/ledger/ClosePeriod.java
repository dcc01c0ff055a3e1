package dev.jiceng.affairs.ledger;

import static dev.jiceng.affairs.AffairsRule.D_4;

import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Closes a ledger's periods one after the other, and publishes each (D-4). */
public final class ClosePeriod {
  private final Ledgers ledgers;
  private final LedgerEntries entries;
  private final LedgerPeriods periods;
  private final Ids ids;

  public ClosePeriod(Ledgers ledgers, LedgerEntries entries, LedgerPeriods periods, Ids ids) {
    this.ledgers = ledgers;
    this.entries = entries;
    this.periods = periods;
    this.ids = ids;
  }

  /** The next one; what was posted in it stands from now on. */
  public Outcome<LedgerPeriod> close(UUID id, LocalDate startsOn, Hand hand) {
    var ledger = ledgers.lock(id).orElse(null);
    if (ledger == null) {
      return new Outcome.Unknown<>("ledger");
    }
    var end = ledger.publishing().end(ledger.openFrom());
    var found = new ArrayList<>(hand.onlyTheKeeper(ledger));
    if (!startsOn.equals(ledger.openFrom())) {
      found.add(
          Violation.of(
              D_4,
              "D-4.next",
              "startsOn",
              Map.of("startsOn", startsOn, "next", ledger.openFrom())));
    }
    if (!end.isBefore(hand.now().day())) {
      found.add(Violation.of(D_4, "D-4.notOver", "ledger", Map.of("end", end)));
    }
    if (!ledger.openFrom().equals(ledger.unpublishedFrom())) {
      var numbers = Map.<String, Object>of("startsOn", ledger.unpublishedFrom());
      found.add(Violation.of(D_4, "D-4.unpublished", "ledger", numbers));
    }
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var period =
        new LedgerPeriod(
            ids.next(),
            ledger.id(),
            ledger.community(),
            ledger.openFrom(),
            end,
            ledger.publishing().due(ledger.openFrom()),
            entries.totals(ledger, ledger.openFrom(), end),
            hand.mark(),
            null,
            1);
    periods.add(period);
    ledgers.save(ledger.closedUntil(end));
    return Outcome.done(period);
  }

  /**
   * On the public board from today on; after its due day it is published all the same, and said.
   */
  public Outcome<LedgerPeriod> publish(UUID id, int version, Hand hand) {
    var ledger = periods.find(id).flatMap(it -> ledgers.lock(it.ledger())).orElse(null);
    if (ledger == null) {
      return new Outcome.Unknown<>("id");
    }
    var period = periods.find(id).orElseThrow();
    if (period.version() != version) {
      return new Outcome.Stale<>(period);
    }
    var found = new ArrayList<>(hand.onlyTheKeeper(ledger));
    if (period.publishedOn() != null) {
      found.add(Violation.of(D_4, "D-4.published", "id", Map.of("on", period.publishedOn())));
    }
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    ledgers.save(ledger.published());
    return periods
        .save(period.published(hand.now().day()))
        .<Outcome<LedgerPeriod>>map(saved -> new Outcome.Done<>(saved, late(saved, hand)))
        .orElseGet(() -> new Outcome.Stale<>(period));
  }

  private static List<Violation> late(LedgerPeriod period, Hand hand) {
    var today = hand.now().day();
    return today.isAfter(period.dueOn())
        ? List.of(
            new Violation(
                D_4,
                "D-4.late",
                List.of("id"),
                Map.of("due", period.dueOn(), "on", today),
                Severity.ADVISORY))
        : List.of();
  }
}
