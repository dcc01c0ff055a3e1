package dev.jiceng.guidance;

import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What has to be said in words, in a rule's name. */
public final class Words {
  private static final int MOST = 2000;

  private Words() {}

  public static List<Violation> said(GuidanceRule rule, String text, String path) {
    var found = new ArrayList<Violation>();
    if (text.isBlank()) {
      found.add(Violation.of(rule, rule.id() + ".blank", path));
    }
    if (text.length() > MOST) {
      var numbers = Map.<String, Object>of("limit", MOST, "actual", text.length());
      found.add(Violation.of(rule, rule.id() + ".tooLong", path, numbers));
    }
    return found;
  }
}
