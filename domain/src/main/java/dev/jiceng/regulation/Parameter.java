package dev.jiceng.regulation;

import java.util.List;
import java.util.Set;

/**
 * A number, share or list that a rule is decided by and that a profile sets: the rule's id, the
 * parameter's name within the rule, and for whole numbers and days the bounds it must keep. All
 * there are stand in {@link Parameters}.
 *
 * @param among the codes it may list; empty: any
 */
public record Parameter<V extends Value>(
    String rule,
    String name,
    Value.Kind kind,
    Class<V> type,
    int least,
    int most,
    Set<String> among) {
  private static final int CODES = 60;

  /** One whose codes are free. */
  Parameter(String rule, String name, Value.Kind kind, Class<V> type, int least, int most) {
    this(rule, name, kind, type, least, most, Set.of());
  }

  /** As {@code C-4 seats.most}. */
  public String key() {
    return rule + " " + name;
  }

  /** Codes that it does not know: no program would do anything for them. */
  List<String> unknown(Value value) {
    return value instanceof Value.Codes(var codes) && !among.isEmpty()
        ? codes.stream().filter(code -> !among.contains(code)).toList()
        : List.of();
  }

  boolean holds(Value value) {
    return switch (value) {
      case Value.Whole(int number) -> number >= least && number <= most;
      case Value.Days(int count, var ignored) -> count >= least && count <= most;
      case Value.Share share -> share.isProper();
      case Value.Codes(var codes) ->
          !codes.isEmpty()
              && codes.size() <= CODES
              && codes.stream().distinct().count() == codes.size()
              && codes.stream().allMatch(code -> code.matches("[A-Z0-9][A-Z0-9_]{0,59}"));
      case Value.Text(String text) -> !text.isBlank();
      case Value.Flag ignored -> true;
    };
  }
}
