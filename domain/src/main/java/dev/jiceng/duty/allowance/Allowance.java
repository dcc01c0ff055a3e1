package dev.jiceng.duty.allowance;

import dev.jiceng.affairs.Mark;
import dev.jiceng.affairs.Yuan;
import dev.jiceng.division.DivisionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of one post got for one month; those of several posts add up (PD-2, PD-7).
 *
 * @param month its first day
 */
public record Allowance(
    UUID id, Holder holder, LocalDate month, Pay pay, Mark recorded, int version) {

  /** Whose: the membership, its person, and the community it is of. */
  public record Holder(UUID membership, UUID person, DivisionCode community) {}

  /**
   * Yuan.
   *
   * @param pension contribution paid for them; null where they are not insured
   */
  public record Pay(
      BigDecimal amount,
      @Nullable BigDecimal pension,
      @Nullable BigDecimal medical,
      @Nullable BigDecimal injury) {
    Pay exact() {
      return new Pay(Yuan.exact(amount), exact(pension), exact(medical), exact(injury));
    }

    private static @Nullable BigDecimal exact(@Nullable BigDecimal amount) {
      return amount == null ? null : Yuan.exact(amount);
    }
  }

  Allowance corrected(Pay newer, Mark mark) {
    return new Allowance(id, holder, month, newer, mark, version);
  }

  public Allowance withVersion(int newer) {
    return new Allowance(id, holder, month, pay, recorded, newer);
  }
}
