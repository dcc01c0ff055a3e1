package dev.jiceng.affairs.ledger;

import dev.jiceng.division.DivisionCode;
import java.util.Optional;
import java.util.UUID;

/** The ledgers of a township's communities, and how the township has them kept. */
public interface Ledgers {
  /** Whether it exists; keeps others from opening a ledger there until the transaction ends. */
  boolean hold(DivisionCode community);

  /** Keeps others from writing it until the transaction ends. */
  Optional<Ledger> lock(UUID ledger);

  /** The same by the community whose ledger it is. */
  Optional<Ledger> lock(DivisionCode community);

  void add(Ledger ledger);

  /** Saves one that is locked; answers it with its new version. */
  Ledger save(Ledger ledger);

  /** Of the township. */
  LedgerSetting setting();

  /**
   * Saves where the stored version is still the same, and has it hold for all ledgers; answers it
   * with its new version.
   */
  Optional<LedgerSetting> save(LedgerSetting setting);
}
