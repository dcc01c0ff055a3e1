package dev.jiceng.affairs.ledger;

import dev.jiceng.division.DivisionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of one community.
 *
 * @param opening what there was on the first day
 * @param balance what there is now: the opening and all that was posted since
 * @param openFrom the first day of no closed period; nothing is posted before it
 * @param unpublishedFrom the first day of the first period not yet published
 * @param agency null while the community keeps its books itself
 */
public record Ledger(
    UUID id,
    DivisionCode community,
    LocalDate openedOn,
    BigDecimal opening,
    BigDecimal balance,
    Publishing publishing,
    LocalDate openFrom,
    LocalDate unpublishedFrom,
    @Nullable Agency agency,
    int version) {

  /** 代管 (D-5): since when, and the agreement it rests on. */
  public record Agency(LocalDate since, String agreement) {}

  public LedgerKeeper keeper() {
    return agency == null ? LedgerKeeper.COMMUNITY : LedgerKeeper.TOWNSHIP;
  }

  /** The last day to publish the first period that is not. */
  public LocalDate publishBy() {
    return publishing.due(unpublishedFrom);
  }

  public boolean isOverdue(LocalDate today) {
    return publishBy().isBefore(today);
  }

  /** How many periods should have been published before today and were not. */
  public int overduePeriods(LocalDate today) {
    return publishing.overdue(unpublishedFrom, today);
  }

  Ledger posted(BigDecimal effect) {
    return new Ledger(
        id,
        community,
        openedOn,
        opening,
        balance.add(effect),
        publishing,
        openFrom,
        unpublishedFrom,
        agency,
        version);
  }

  Ledger keptBy(@Nullable Agency newer) {
    return new Ledger(
        id,
        community,
        openedOn,
        opening,
        balance,
        publishing,
        openFrom,
        unpublishedFrom,
        newer,
        version);
  }

  Ledger closedUntil(LocalDate end) {
    return until(end.plusDays(1), unpublishedFrom);
  }

  Ledger published() {
    return until(openFrom, openFrom);
  }

  private Ledger until(LocalDate open, LocalDate unpublished) {
    return new Ledger(
        id, community, openedOn, opening, balance, publishing, open, unpublished, agency, version);
  }

  public Ledger withVersion(int newer) {
    return new Ledger(
        id,
        community,
        openedOn,
        opening,
        balance,
        publishing,
        openFrom,
        unpublishedFrom,
        agency,
        newer);
  }
}
