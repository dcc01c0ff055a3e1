package dev.jiceng.affairs.ledger;

import static dev.jiceng.affairs.AffairsRule.D_1;

import dev.jiceng.shared.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Amounts of money: yuan with two decimals (D-1). */
final class Yuan {
  private static final int DECIMALS = 2;
  private static final BigDecimal MOST = new BigDecimal("9999999999999.99");

  private Yuan() {}

  /** What is wrong with an amount, if anything. */
  static List<Violation> amount(String path, BigDecimal amount) {
    return amount.signum() > 0
        ? form(path, amount)
        : with(form(path, amount), wrong("D-1.notPositive", path, amount));
  }

  /** What is wrong with a balance, which may be nothing. */
  static List<Violation> balance(String path, BigDecimal balance) {
    return balance.signum() >= 0
        ? form(path, balance)
        : with(form(path, balance), wrong("D-1.negative", path, balance));
  }

  private static List<Violation> form(String path, BigDecimal amount) {
    var found = new ArrayList<Violation>();
    if (amount.stripTrailingZeros().scale() > DECIMALS) {
      found.add(wrong("D-1.cents", path, amount));
    }
    if (amount.abs().compareTo(MOST) > 0) {
      var numbers = Map.<String, Object>of("amount", amount, "limit", MOST);
      found.add(Violation.of(D_1, "D-1.tooLarge", path, numbers));
    }
    return found;
  }

  private static Violation wrong(String key, String path, BigDecimal amount) {
    return Violation.of(D_1, key, path, Map.of("amount", amount));
  }

  private static List<Violation> with(List<Violation> found, Violation one) {
    found.add(one);
    return found;
  }

  /** With both decimals, for one that was found in order. */
  static BigDecimal exact(BigDecimal amount) {
    return amount.setScale(DECIMALS);
  }
}
