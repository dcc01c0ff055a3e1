package dev.jiceng.affairs.ledger;

import static dev.jiceng.affairs.AffairsRule.D_1;
import static dev.jiceng.affairs.AffairsRule.D_3;
import static dev.jiceng.affairs.AffairsRule.D_6;

import dev.jiceng.affairs.Words;
import dev.jiceng.affairs.Yuan;
import dev.jiceng.affairs.decision.Resolutions;
import dev.jiceng.affairs.ledger.LedgerEntry.Content;
import dev.jiceng.affairs.ledger.LedgerEntry.Reversal;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes an income or an expense down, or one that takes another back (D-1, D-3). */
public final class RecordEntry {
  private final Ledgers ledgers;
  private final LedgerEntries entries;
  private final Resolutions resolutions;
  private final Ids ids;

  public RecordEntry(Ledgers ledgers, LedgerEntries entries, Resolutions resolutions, Ids ids) {
    this.ledgers = ledgers;
    this.entries = entries;
    this.resolutions = resolutions;
    this.ids = ids;
  }

  public Outcome<LedgerEntry> record(DivisionCode community, Content content, Hand hand) {
    var ledger = ledgers.lock(community).orElse(null);
    if (ledger == null) {
      return new Outcome.Unknown<>("community");
    }
    var found = new ArrayList<>(hand.onlyTheKeeper(ledger));
    found.addAll(Words.of(D_1, "item", content.item(), Words.LINE));
    if (content.note() != null) {
      found.addAll(Words.of(D_1, "note", content.note(), Words.PAGE));
    }
    found.addAll(Yuan.amount(D_1, "amount", content.amount()));
    found.addAll(resolution(ledger, content));
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var exact =
        new Content(
            content.kind(),
            content.item(),
            content.note(),
            Yuan.exact(content.amount()),
            content.expectedOn(),
            content.resolution());
    return Outcome.done(added(ledger, exact, null, hand));
  }

  private List<Violation> resolution(Ledger ledger, Content content) {
    var setting = ledgers.setting();
    var named = content.resolution();
    if (named == null) {
      return content.kind() == EntryKind.EXPENSE && setting.demandsResolution(content.amount())
          ? List.of(
              Violation.of(
                  D_6,
                  "D-6.needed",
                  "resolution",
                  Map.of(
                      "amount",
                      content.amount(),
                      "limit",
                      String.valueOf(setting.resolutionFrom()))))
          : List.of();
    }
    return resolutions.passedOn(named, ledger.community()).isPresent()
        ? List.of()
        : List.of(Violation.of(D_6, "D-6.notPassed", "resolution"));
  }

  /** The reversing entry goes the way of every expense before it counts. */
  public Outcome<LedgerEntry> reverse(UUID entry, String reason, Hand hand) {
    var ledger = entries.find(entry).flatMap(it -> ledgers.lock(it.ledger())).orElse(null);
    if (ledger == null) {
      return new Outcome.Unknown<>("id");
    }
    var taken = entries.find(entry).orElseThrow();
    var found = new ArrayList<>(hand.onlyTheKeeper(ledger));
    found.addAll(Words.of(D_3, "reason", reason, Words.LINE));
    found.addAll(EntryPath.blockers(taken, EntryAction.REVERSE));
    if (entries.isReversed(entry)) {
      found.add(Violation.of(D_3, "D-3.reversed", "id"));
    }
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var content = taken.content();
    var again =
        new Content(
            content.kind(),
            content.item(),
            content.note(),
            content.amount(),
            hand.now().day(),
            content.resolution());
    return Outcome.done(added(ledger, again, new Reversal(entry, reason), hand));
  }

  private LedgerEntry added(
      Ledger ledger, Content content, @Nullable Reversal reversal, Hand hand) {
    var entry =
        new LedgerEntry(
            ids.next(),
            ledger.id(),
            ledger.community(),
            content,
            reversal,
            ledger.keeper(),
            hand.mark(),
            null,
            null,
            null,
            1);
    entries.add(entry);
    return entry;
  }
}
