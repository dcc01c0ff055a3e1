package dev.jiceng.affairs.ledger.table;

import dev.jiceng.affairs.ledger.Ledger;
import dev.jiceng.affairs.ledger.LedgerEntries;
import dev.jiceng.affairs.ledger.LedgerEntry;
import dev.jiceng.affairs.ledger.LedgerPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The entries of a ledger that is held, and those that a table adds. */
final class HeldEntries implements LedgerEntries {
  private final Map<UUID, LedgerEntry> entries = new HashMap<>();
  private final Map<LedgerEntry.Content, List<LedgerEntry>> unnamed = new LinkedHashMap<>();
  private final List<LedgerEntry> added = new ArrayList<>();

  HeldEntries(List<LedgerEntry> stored) {
    for (LedgerEntry entry : stored) {
      entries.put(entry.id(), entry);
      boolean counts =
          entry.reversal() == null && !(entry.ending() instanceof LedgerEntry.Withdrawn);
      if (counts) {
        unnamed.computeIfAbsent(key(entry.content()), it -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** Amounts are equal however many zeros they are written with. */
  private static LedgerEntry.Content key(LedgerEntry.Content content) {
    BigDecimal amount = content.amount().stripTrailingZeros();
    return new LedgerEntry.Content(
        content.kind(),
        content.item(),
        content.note(),
        amount,
        content.expectedOn(),
        content.resolution());
  }

  /** Whether an entry says the same that no line before was taken for. */
  boolean takes(LedgerEntry.Content content) {
    var same = unnamed.getOrDefault(key(content), List.of());
    if (same.isEmpty()) {
      return false;
    }
    same.removeLast();
    return true;
  }

  List<LedgerEntry> added() {
    return added;
  }

  @Override
  public Optional<LedgerEntry> find(UUID entry) {
    return Optional.ofNullable(entries.get(entry));
  }

  @Override
  public void add(LedgerEntry entry) {
    added.add(entry);
  }

  @Override
  public Optional<LedgerEntry> save(LedgerEntry entry) {
    throw untouched();
  }

  @Override
  public boolean isReversed(UUID entry) {
    throw untouched();
  }

  @Override
  public LedgerPeriod.Totals totals(Ledger ledger, LocalDate from, LocalDate until) {
    throw untouched();
  }

  private static UnsupportedOperationException untouched() {
    return new UnsupportedOperationException("a table only writes entries down");
  }
}
