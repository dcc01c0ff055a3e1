package dev.jiceng.shared.jooq;

import java.util.HashMap;
import java.util.Map;

/**
 * Which fields of a row somebody asks for, by their names in the API, and which below each. One
 * instance stands for one place in one document: two are equal only if they are the same.
 */
public final class Asked {
  /** Everything, however deep. */
  public static final Asked ALL = new Asked(Map.of());

  private static final Asked NOTHING = new Asked(Map.of());

  private final Map<String, Asked> fields;

  public Asked(Map<String, Asked> fields) {
    this.fields = Map.copyOf(fields);
  }

  public boolean has(String field) {
    return this == ALL || fields.containsKey(field);
  }

  /** What is asked of the field's own value; nothing where the field is not asked for. */
  public Asked below(String field) {
    return this == ALL ? ALL : fields.getOrDefault(field, NOTHING);
  }

  /** What either asks for. */
  public Asked and(Asked other) {
    if (this == ALL || other == ALL) {
      return ALL;
    }
    if (fields.isEmpty() || other.fields.isEmpty()) {
      return fields.isEmpty() ? other : this;
    }
    var both = new HashMap<>(fields);
    other.fields.forEach((name, below) -> both.merge(name, below, Asked::and));
    return new Asked(both);
  }
}
