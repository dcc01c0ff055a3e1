package dev.jiceng.affairs.ledger;

import dev.jiceng.affairs.Mark;
import dev.jiceng.division.DivisionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A closed period of a ledger; its totals stand (D-4).
 *
 * @param publishedOn null while it is not on the public board
 */
public record LedgerPeriod(
    UUID id,
    UUID ledger,
    DivisionCode community,
    LocalDate startsOn,
    LocalDate endsOn,
    LocalDate dueOn,
    Totals totals,
    Mark closed,
    @Nullable LocalDate publishedOn,
    int version) {

  /** What was posted in a period: reversals count against the side they take back. */
  public record Totals(BigDecimal opening, BigDecimal income, BigDecimal expense, int entries) {
    public BigDecimal closing() {
      return opening.add(income).subtract(expense);
    }
  }

  LedgerPeriod published(LocalDate on) {
    return new LedgerPeriod(
        id, ledger, community, startsOn, endsOn, dueOn, totals, closed, on, version);
  }

  public LedgerPeriod withVersion(int newer) {
    return new LedgerPeriod(
        id, ledger, community, startsOn, endsOn, dueOn, totals, closed, publishedOn, newer);
  }
}
