package dev.jiceng.affairs.ledger.table;

import dev.jiceng.affairs.ledger.LedgerEntry;
import java.util.List;
import java.util.UUID;

/** The entries of a ledger as a whole. */
public interface LedgerStore {
  List<LedgerEntry> entries(UUID ledger);

  void add(List<LedgerEntry> entries);
}
