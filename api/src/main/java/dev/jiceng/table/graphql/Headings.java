package dev.jiceng.table.graphql;

import dev.jiceng.shared.graphql.Language;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.table.Column;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What stands above the columns: the Chinese name and the English one, of which either is enough.
 */
public final class Headings {
  private final Map<Column, String> texts = new HashMap<>();
  private final Map<String, Column> known = new HashMap<>();

  private Headings() {}

  /** By the catalogues' {@code column.RosterColumn.NAME}. */
  public static <C extends Enum<C> & Column> Headings of(Messages messages, Class<C> columns) {
    var headings = new Headings();
    for (C column : columns.getEnumConstants()) {
      String key = "column." + columns.getSimpleName() + "." + column.name();
      String chinese = messages.text(Language.ZH.locale(), key, Map.of());
      String english = messages.text(Language.EN.locale(), key, Map.of());
      headings.texts.put(column, chinese + " " + english);
      Arrays.asList(chinese, english, chinese + " " + english, column.key())
          .forEach(text -> headings.known.put(normal(text), column));
    }
    return headings;
  }

  public String text(Column column) {
    return texts.getOrDefault(column, column.key());
  }

  public Optional<Column> find(String written) {
    return Optional.ofNullable(known.get(normal(written)));
  }

  /** An asterisk is how many forms mark what must be filled in. */
  private static String normal(String text) {
    return text.replaceAll("[\\s*＊]", "").toLowerCase(Locale.ROOT);
  }
}
