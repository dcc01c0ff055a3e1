package dev.jiceng.affairs.ledger;

import dev.jiceng.affairs.ledger.LedgerPeriod.Totals;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What stands in the ledgers of a township's communities. */
public interface LedgerEntries {
  Optional<LedgerEntry> find(UUID entry);

  void add(LedgerEntry entry);

  /** Saves where the stored version is still the same; answers it with its new version. */
  Optional<LedgerEntry> save(LedgerEntry entry);

  /** Whether an entry that was not withdrawn takes it back. */
  boolean isReversed(UUID entry);

  /** What was posted from one day to another, and what there was before. */
  Totals totals(Ledger ledger, LocalDate from, LocalDate until);
}
