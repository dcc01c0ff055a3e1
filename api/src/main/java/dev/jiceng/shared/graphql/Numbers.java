package dev.jiceng.shared.graphql;

import java.math.BigDecimal;

/** How a value that decided a rule is written in a text. */
final class Numbers {
  private Numbers() {}

  static String text(Object value) {
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
  }
}
