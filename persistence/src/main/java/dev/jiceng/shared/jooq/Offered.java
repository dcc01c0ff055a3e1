package dev.jiceng.shared.jooq;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;

/**
 * Which columns each field of the API is read from, so that a page reads those alone that were
 * asked for. Some are always read: they tell who and where the row is.
 */
public final class Offered {
  private final List<Field<?>> always;
  private final Map<String, List<Field<?>>> fields = new LinkedHashMap<>();

  public Offered(Field<?>... always) {
    this.always = List.of(always);
  }

  public Offered field(String name, Field<?>... columns) {
    fields.put(name, List.of(columns));
    return this;
  }

  /** The columns behind what is asked for, each once; a name without columns needs none. */
  public List<Field<?>> columns(Asked asked) {
    var columns = new ArrayList<>(always);
    for (var field : fields.entrySet()) {
      if (asked.has(field.getKey())) {
        field.getValue().stream().filter(one -> !columns.contains(one)).forEach(columns::add);
      }
    }
    return columns;
  }
}
