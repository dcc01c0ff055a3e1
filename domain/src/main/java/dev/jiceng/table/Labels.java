package dev.jiceng.table;

import java.util.Optional;

/** How values of code lists are written in tables. */
public interface Labels {
  String of(Enum<?> value);

  /** By label in any language, by the national code, or as the API writes it. */
  <E extends Enum<E>> Optional<E> find(Class<E> list, String written);
}
