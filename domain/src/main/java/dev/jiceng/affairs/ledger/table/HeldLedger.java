package dev.jiceng.affairs.ledger.table;

import dev.jiceng.affairs.ledger.Ledger;
import dev.jiceng.affairs.ledger.LedgerSetting;
import dev.jiceng.affairs.ledger.Ledgers;
import dev.jiceng.division.DivisionCode;
import java.util.Optional;
import java.util.UUID;

/** The one ledger that a table is taken into, locked before. */
record HeldLedger(Ledger ledger, LedgerSetting setting) implements Ledgers {
  @Override
  public boolean hold(DivisionCode community) {
    return ledger.community().equals(community);
  }

  @Override
  public Optional<Ledger> lock(UUID id) {
    return Optional.of(ledger).filter(it -> it.id().equals(id));
  }

  @Override
  public Optional<Ledger> lock(DivisionCode community) {
    return Optional.of(ledger).filter(it -> it.community().equals(community));
  }

  @Override
  public void add(Ledger another) {
    throw untouched();
  }

  @Override
  public Ledger save(Ledger changed) {
    throw untouched();
  }

  @Override
  public Optional<LedgerSetting> save(LedgerSetting changed) {
    throw untouched();
  }

  private static UnsupportedOperationException untouched() {
    return new UnsupportedOperationException("a table changes no ledger");
  }
}
