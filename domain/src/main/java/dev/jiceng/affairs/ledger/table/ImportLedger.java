package dev.jiceng.affairs.ledger.table;

import static dev.jiceng.affairs.ledger.table.LedgerColumn.AMOUNT;
import static dev.jiceng.affairs.ledger.table.LedgerColumn.ENTRY;
import static dev.jiceng.affairs.ledger.table.LedgerColumn.EXPECTED_ON;
import static dev.jiceng.affairs.ledger.table.LedgerColumn.ITEM;
import static dev.jiceng.affairs.ledger.table.LedgerColumn.KIND;
import static dev.jiceng.affairs.ledger.table.LedgerColumn.NOTE;
import static dev.jiceng.affairs.ledger.table.LedgerColumn.RESOLUTION;

import dev.jiceng.affairs.decision.Resolutions;
import dev.jiceng.affairs.ledger.EntryKind;
import dev.jiceng.affairs.ledger.Hand;
import dev.jiceng.affairs.ledger.LedgerEntry;
import dev.jiceng.affairs.ledger.Ledgers;
import dev.jiceng.affairs.ledger.RecordEntry;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.table.Counts;
import dev.jiceng.table.Labels;
import dev.jiceng.table.Line;
import dev.jiceng.table.LineReader;
import dev.jiceng.table.LinesRefused;
import dev.jiceng.table.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the entries of a table down in a community's ledger, or none of them (K-7, D-1): nothing
 * of it is signed or posted (D-2), and what stands is never changed (D-3). A line that says what an
 * entry says already is that entry, each entry once.
 */
public final class ImportLedger {
  private final Ledgers ledgers;
  private final LedgerStore store;
  private final Resolutions resolutions;
  private final Labels labels;
  private final Ids ids;

  public ImportLedger(
      Ledgers ledgers, LedgerStore store, Resolutions resolutions, Labels labels, Ids ids) {
    this.ledgers = ledgers;
    this.store = store;
    this.resolutions = resolutions;
    this.labels = labels;
    this.ids = ids;
  }

  public Outcome<Counts> handle(DivisionCode community, Table table, Hand hand) {
    var ledger = ledgers.lock(community).orElse(null);
    if (ledger == null) {
      return new Outcome.Unknown<>("community");
    }
    var entries = new HeldEntries(store.entries(ledger.id()));
    var recording =
        new RecordEntry(new HeldLedger(ledger, ledgers.setting()), entries, remembered(), ids);
    var found = new LinesRefused();
    for (Line line : table.lines()) {
      var reader = new LineReader(table, line, labels);
      var content = content(reader, entries);
      if (reader.violations().isEmpty() && content != null && !entries.takes(content)) {
        record(reader, recording.record(community, content, hand));
      }
      found.add(reader.violations());
    }
    if (found.stops()) {
      return Outcome.refused(found.violations());
    }
    store.add(entries.added());
    int created = entries.added().size();
    return Outcome.done(new Counts(created, 0, table.lines().size() - created));
  }

  /** Many lines rest on one decision. */
  private Resolutions remembered() {
    var known = new HashMap<UUID, Optional<LocalDate>>();
    return (decision, community) ->
        known.computeIfAbsent(decision, it -> resolutions.passedOn(it, community));
  }

  /** Null where the line only repeats an entry it names, and where it cannot be read. */
  private LedgerEntry.@Nullable Content content(LineReader line, HeldEntries entries) {
    if (line.saysAny(ENTRY)) {
      repeated(line, entries);
      return null;
    }
    var kind = line.required(KIND, line.value(KIND, EntryKind.class));
    var amount = line.required(AMOUNT, line.amount(AMOUNT));
    var expectedOn = line.required(EXPECTED_ON, line.day(EXPECTED_ON));
    String note = line.text(NOTE);
    var resolution = line.id(RESOLUTION);
    String item = line.text(ITEM);
    return kind == null || amount == null || expectedOn == null
        ? null
        : new LedgerEntry.Content(
            kind, item, note.isEmpty() ? null : note, amount, expectedOn, resolution);
  }

  private void repeated(LineReader line, HeldEntries entries) {
    var id = line.id(ENTRY);
    var entry = id == null ? null : entries.find(id).orElse(null);
    if (entry == null) {
      if (id != null) {
        line.refuse(ENTRY, "D-3.unknown");
      }
      return;
    }
    var written = new LedgerCells(labels).said(entry);
    for (LedgerColumn column : List.of(ITEM, NOTE, EXPECTED_ON, RESOLUTION)) {
      if (!line.repeats(column, written.getOrDefault(column, ""))) {
        line.refuse(column, "D-3.kept");
      }
    }
    var kind = line.saysAny(KIND) ? line.value(KIND, EntryKind.class) : entry.content().kind();
    if (kind != null && kind != entry.content().kind()) {
      line.refuse(KIND, "D-3.kept");
    }
    var amount = line.saysAny(AMOUNT) ? line.amount(AMOUNT) : entry.content().amount();
    if (amount != null && amount.compareTo(entry.content().amount()) != 0) {
      line.refuse(AMOUNT, "D-3.kept");
    }
  }

  private static void record(LineReader line, Outcome<LedgerEntry> outcome) {
    switch (outcome) {
      case Outcome.Done<LedgerEntry>(var _, var advice) -> advice.forEach(line::add);
      case Outcome.Refused<LedgerEntry>(var violations) ->
          violations.forEach(one -> {
            if (one.path().isEmpty()) {
              line.refuse(ENTRY, one.key(), one.numbers());
            } else {
              line.add(one);
            }
          });
      default -> throw new IllegalStateException("the ledger is held");
    }
  }
}
