package dev.jiceng.affairs.ledger;

import static dev.jiceng.affairs.AffairsRule.D_1;
import static dev.jiceng.affairs.AffairsRule.D_2;
import static dev.jiceng.affairs.AffairsRule.D_3;
import static dev.jiceng.affairs.AffairsRule.D_4;

import dev.jiceng.affairs.Mark;
import dev.jiceng.affairs.Words;
import dev.jiceng.affairs.ledger.LedgerEntry.Posted;
import dev.jiceng.affairs.ledger.LedgerEntry.Withdrawn;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Signs an entry, posts it, or withdraws it (D-2 to D-4). */
public final class SettleEntry {
  private final Ledgers ledgers;
  private final LedgerEntries entries;

  public SettleEntry(Ledgers ledgers, LedgerEntries entries) {
    this.ledgers = ledgers;
    this.entries = entries;
  }

  /** Which entry, as it was last seen. */
  public record Seen(UUID entry, int version) {}

  /** 一支笔: the single signature. */
  public Outcome<LedgerEntry> approve(Seen seen, Hand hand) {
    return changed(
        seen,
        EntryAction.APPROVE,
        (ledger, entry) -> samePerson(entry.checked(), hand),
        entry -> entry.approvedBy(hand.actor(), hand.now().at()));
  }

  /** 民主理财: the finance group's check. */
  public Outcome<LedgerEntry> check(Seen seen, Hand hand) {
    return changed(
        seen,
        EntryAction.CHECK,
        (ledger, entry) -> samePerson(entry.approved(), hand),
        entry -> entry.checkedBy(hand.actor(), hand.now().at()));
  }

  private static List<Violation> samePerson(@Nullable Mark other, Hand hand) {
    return other == null || !other.by().subject().equals(hand.actor().subject())
        ? List.of()
        : List.of(Violation.of(D_2, "D-2.samePerson", "id", Map.of("name", other.by().name())));
  }

  /** The money was collected or paid on that day. */
  public Outcome<LedgerEntry> post(Seen seen, LocalDate actualOn, Hand hand) {
    var outcome =
        changed(
            seen,
            EntryAction.POST,
            (ledger, entry) -> posting(ledger, actualOn, hand),
            entry -> entry.ended(new Posted(actualOn, hand.mark())));
    if (outcome instanceof Outcome.Done<LedgerEntry>(LedgerEntry posted, var _)) {
      var ledger = ledgers.lock(posted.ledger()).orElseThrow();
      ledgers.save(ledger.posted(posted.effect()));
    }
    return outcome;
  }

  private static List<Violation> posting(Ledger ledger, LocalDate actualOn, Hand hand) {
    var found = new ArrayList<>(hand.onlyTheKeeper(ledger));
    var today = hand.now().day();
    if (actualOn.isAfter(today)) {
      var numbers = Map.<String, Object>of("day", actualOn, "today", today);
      found.add(Violation.of(D_1, "D-1.future", "actualOn", numbers));
    }
    if (actualOn.isBefore(ledger.openFrom())) {
      var numbers = Map.<String, Object>of("day", actualOn, "from", ledger.openFrom());
      found.add(Violation.of(D_4, "D-4.closed", "actualOn", numbers));
    }
    return found;
  }

  /** It will not come to be: not to be collected, or not to be paid. */
  public Outcome<LedgerEntry> withdraw(Seen seen, String reason, Hand hand) {
    return changed(
        seen,
        EntryAction.WITHDRAW,
        (ledger, entry) -> {
          var found = new ArrayList<>(hand.onlyTheKeeper(ledger));
          found.addAll(Words.of(D_3, "reason", reason, Words.LINE));
          return found;
        },
        entry -> entry.ended(new Withdrawn(hand.now().at(), reason)));
  }

  /** The ledger is locked before the entry is looked at, so that it is looked at as it stands. */
  private Outcome<LedgerEntry> changed(
      Seen seen,
      EntryAction action,
      BiFunction<Ledger, LedgerEntry, List<Violation>> checks,
      UnaryOperator<LedgerEntry> change) {
    var ledger = entries.find(seen.entry()).flatMap(it -> ledgers.lock(it.ledger())).orElse(null);
    if (ledger == null) {
      return new Outcome.Unknown<>("id");
    }
    var entry = entries.find(seen.entry()).orElseThrow();
    if (entry.version() != seen.version()) {
      return new Outcome.Stale<>(entry);
    }
    var found = new ArrayList<>(EntryPath.blockers(entry, action));
    found.addAll(checks.apply(ledger, entry));
    return found.isEmpty()
        ? entries
            .save(change.apply(entry))
            .map(Outcome::done)
            .orElseGet(() -> new Outcome.Stale<>(entry))
        : Outcome.refused(found);
  }
}
