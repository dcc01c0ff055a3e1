package dev.jiceng.affairs;

import dev.jiceng.shared.Rule;
import dev.jiceng.shared.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Amounts of money: yuan with two decimals, whatever rule speaks of them. */
public final class Yuan {
  private static final int DECIMALS = 2;
  private static final BigDecimal MOST = new BigDecimal("9999999999999.99");

  private Yuan() {}

  /** What is wrong with an amount, if anything. */
  public static List<Violation> amount(Rule rule, String path, BigDecimal amount) {
    return amount.signum() > 0
        ? form(rule, path, amount)
        : with(form(rule, path, amount), wrong(rule, ".notPositive", path, amount));
  }

  /** What is wrong with a balance, which may be nothing. */
  public static List<Violation> balance(Rule rule, String path, BigDecimal balance) {
    return balance.signum() >= 0
        ? form(rule, path, balance)
        : with(form(rule, path, balance), wrong(rule, ".negative", path, balance));
  }

  private static List<Violation> form(Rule rule, String path, BigDecimal amount) {
    var found = new ArrayList<Violation>();
    if (amount.stripTrailingZeros().scale() > DECIMALS) {
      found.add(wrong(rule, ".cents", path, amount));
    }
    if (amount.abs().compareTo(MOST) > 0) {
      var numbers = Map.<String, Object>of("amount", amount, "limit", MOST);
      found.add(Violation.of(rule, rule.id() + ".tooLarge", path, numbers));
    }
    return found;
  }

  private static Violation wrong(Rule rule, String key, String path, BigDecimal amount) {
    return Violation.of(rule, rule.id() + key, path, Map.of("amount", amount));
  }

  private static List<Violation> with(List<Violation> found, Violation one) {
    found.add(one);
    return found;
  }

  /** With both decimals, for one that was found in order. */
  public static BigDecimal exact(BigDecimal amount) {
    return amount.setScale(DECIMALS);
  }
}
