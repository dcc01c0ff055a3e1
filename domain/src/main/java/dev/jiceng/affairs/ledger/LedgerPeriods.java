package dev.jiceng.affairs.ledger;

import java.util.Optional;
import java.util.UUID;

/** The closed periods of a township's ledgers. */
public interface LedgerPeriods {
  Optional<LedgerPeriod> find(UUID period);

  void add(LedgerPeriod period);

  /** Saves where the stored version is still the same; answers it with its new version. */
  Optional<LedgerPeriod> save(LedgerPeriod period);
}
