package dev.jiceng.affairs;

import dev.jiceng.shared.Rule;
import dev.jiceng.shared.Violation;
import java.util.List;
import java.util.Map;

/** Texts that are given: none is blank, none is longer than its field. */
public final class Words {
  public static final int LINE = 200;
  public static final int PAGE = 2_000;

  private Words() {}

  /** What is wrong with a text, if anything. */
  public static List<Violation> of(Rule rule, String path, String text, int most) {
    if (text.isBlank()) {
      return List.of(Violation.of(rule, rule.id() + ".blank", path));
    }
    return text.length() <= most
        ? List.of()
        : List.of(
            Violation.of(
                rule, rule.id() + ".long", path, Map.of("limit", most, "actual", text.length())));
  }
}
