package dev.jiceng.election.graphql;

import dev.jiceng.shared.graphql.Messages;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SDL's {@code ElectionStage}. */
public record StageShown(Enum<?> code, String label) {
  public static @Nullable StageShown of(
      @Nullable Enum<?> action, Messages messages, Locale locale) {
    return action == null ? null : new StageShown(action, label(action, messages, locale));
  }

  public static String label(Enum<?> action, Messages messages, Locale locale) {
    String key = "enum." + action.getDeclaringClass().getSimpleName() + "." + action;
    return messages.text(locale, key, Map.of());
  }
}
