package dev.jiceng.table.graphql;

import dev.jiceng.roster.Coded;
import dev.jiceng.shared.graphql.Language;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.table.Labels;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Labels of the message catalogues, written in one language and read in both. */
public final class WrittenLabels implements Labels {
  /** What people leave out: 汉 for 汉族, 男 for 男性. */
  private static final String ENDINGS = "族性";

  private final Messages messages;
  private final Locale locale;
  private final Map<Class<?>, String> names;
  private final Map<Class<?>, Map<String, Enum<?>>> known = new HashMap<>();

  /** {@code names}: how the API calls lists that it calls otherwise than their classes. */
  public WrittenLabels(Messages messages, Locale locale, Map<Class<?>, String> names) {
    this.messages = messages;
    this.locale = locale;
    this.names = names;
  }

  @Override
  public String of(Enum<?> value) {
    return text(locale, value);
  }

  private String text(Locale language, Enum<?> value) {
    Class<?> list = value.getDeclaringClass();
    String name = names.getOrDefault(list, list.getSimpleName());
    return messages.text(language, "enum." + name + "." + value.name(), Map.of());
  }

  @Override
  public <E extends Enum<E>> Optional<E> find(Class<E> list, String written) {
    @Nullable Enum<?> found = known.computeIfAbsent(list, this::index).get(normal(written));
    return Optional.ofNullable(found).map(list::cast);
  }

  private Map<String, Enum<?>> index(Class<?> list) {
    var index = new HashMap<String, Enum<?>>();
    for (Object constant : list.getEnumConstants()) {
      Enum<?> value = (Enum<?>) constant;
      index.put(normal(value.name()), value);
      for (Language language : Language.values()) {
        String label = normal(text(language.locale(), value));
        index.put(label, value);
        int last = label.length() - 1;
        if (last > 0 && ENDINGS.indexOf(label.charAt(last)) >= 0) {
          index.putIfAbsent(label.substring(0, last), value);
        }
      }
      if (value instanceof Coded coded) {
        index.put(normal(coded.code()), value);
        index.put(normal(coded.code().replaceFirst("^0(?=.)", "")), value);
      }
    }
    return index;
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
