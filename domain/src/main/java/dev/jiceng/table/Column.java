package dev.jiceng.table;

import dev.jiceng.shared.Rule;
import java.util.Locale;

/** A column of a table; the constants of one enumeration are the columns of one table. */
public interface Column {
  String name();

  /** The rule that a cell breaks which cannot be read. */
  Rule rule();

  /** How errors name it: {@code birthDate}. */
  default String key() {
    var key = new StringBuilder();
    for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
      key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return key.toString();
  }
}
