package dev.jiceng.table;

import java.util.Map;

/**
 * One line of a table, numbered as spreadsheets do: the headings are line 1. Shows nothing of
 * itself, for it may name somebody.
 */
public record Line(int number, Map<? extends Column, Cell> cells) {
  Cell cell(Column column) {
    Cell cell = cells.get(column);
    return cell == null ? Cell.EMPTY : cell;
  }

  @Override
  public String toString() {
    return "Line[" + number + "]";
  }
}
