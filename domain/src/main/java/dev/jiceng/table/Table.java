package dev.jiceng.table;

import java.util.List;
import java.util.Set;

/**
 * A table as somebody handed it in. A column that it does not have says nothing; an empty cell says
 * that there is nothing.
 */
public record Table(Set<? extends Column> columns, List<Line> lines) {
  public static final int MOST_LINES = 20_000;

  public Table {
    columns = Set.copyOf(columns);
    lines = List.copyOf(lines);
  }
}
