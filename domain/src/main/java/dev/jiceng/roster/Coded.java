package dev.jiceng.roster;

import java.util.Arrays;

/** A value of a national code list; rows and files carry its {@code code}. */
public interface Coded {
  String code();

  /**
   * Throws where the list has no such code: whoever reads rows or files has checked them before.
   */
  static <E extends Enum<E> & Coded> E of(Class<E> list, String code) {
    return Arrays.stream(list.getEnumConstants())
        .filter(value -> value.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(list.getSimpleName() + " has no code " + code));
  }
}
