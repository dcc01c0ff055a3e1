package dev.jiceng.table;

import static dev.jiceng.table.TableRule.K_7;

import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was found in a table's lines: so many are named, and how many more there are. */
public final class LinesRefused {
  static final int MOST = 10_000;

  private final List<Violation> named = new ArrayList<>();
  private int more;
  private boolean stops;

  public void add(List<Violation> found) {
    for (Violation one : found) {
      stops |= one.severity() == Severity.BLOCKING;
      if (named.size() < MOST) {
        named.add(one);
      } else {
        more++;
      }
    }
  }

  public boolean stops() {
    return stops;
  }

  public List<Violation> violations() {
    if (more == 0) {
      return List.copyOf(named);
    }
    var all = new ArrayList<>(named);
    all.add(Violation.of(K_7, "K-7.more", "upload", Map.of("named", MOST, "more", more)));
    return all;
  }
}
