package dev.jiceng.affairs.ledger;

import dev.jiceng.division.DivisionCode;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a township has its communities' accounts kept.
 *
 * @param resolutionFrom an expense of this amount or more needs a resolution (D-6); null where none
 *     does
 */
public record LedgerSetting(
    UUID id,
    DivisionCode township,
    Publishing publishing,
    @Nullable BigDecimal resolutionFrom,
    int version) {
  /** Whether an expense of the amount needs a resolution. */
  boolean demandsResolution(BigDecimal amount) {
    return resolutionFrom != null && amount.compareTo(resolutionFrom) >= 0;
  }
}
