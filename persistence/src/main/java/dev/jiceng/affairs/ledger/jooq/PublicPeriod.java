package dev.jiceng.affairs.ledger.jooq;

import dev.jiceng.affairs.ledger.EntryKind;
import dev.jiceng.affairs.ledger.LedgerPeriod.Totals;
import dev.jiceng.division.DivisionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A published period as everybody may see it (D-4): no person. */
public record PublicPeriod(
    UUID uuid,
    DivisionCode community,
    LocalDate startsOn,
    LocalDate endsOn,
    LocalDate publishedOn,
    Totals totals,
    List<Entry> entries) {
  /** What was posted in it; {@code reversal} takes another entry back. */
  public record Entry(
      EntryKind kind, String item, BigDecimal amount, LocalDate actualOn, boolean reversal) {}
}
