package dev.jiceng.shared.graphql;

import dev.jiceng.shared.jooq.Act;
import dev.jiceng.tenants.Caller;
import graphql.schema.DataFetchingEnvironment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One mutation as it was sent: by whom, under which key, for real or only to see what would be. */
public record Attempt(Caller caller, Act act, String operation, Locale locale) {
  public static Attempt of(DataFetchingEnvironment field) {
    var caller = Callers.of(field.getGraphQlContext());
    String operation = field.getFieldDefinition().getName();
    Map<String, Object> input = field.getArgumentOrDefault("input", Map.of());
    var key = IdempotencyKey.of(field).map(it -> key(operation, it, input)).orElse(null);
    String requestId = field.getExecutionId().toString();
    var act = new Act(caller.actor(), requestId, Boolean.TRUE.equals(input.get("dryRun")), key);
    return new Attempt(caller, act, operation, field.getLocale());
  }

  private static dev.jiceng.shared.jooq.IdempotencyKey key(
      String operation, IdempotencyKey key, Map<String, Object> input) {
    return new dev.jiceng.shared.jooq.IdempotencyKey(operation, key.value(), hash(input));
  }

  private static String hash(Map<String, Object> input) {
    try {
      byte[] text = canonical(input).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same text for the same input, in whatever order its fields came. */
  private static String canonical(@Nullable Object value) {
    return switch (value) {
      case null -> "~";
      case Map<?, ?> map -> {
        var sorted = new TreeMap<String, String>();
        map.forEach((name, one) -> sorted.put(name.toString(), canonical(one)));
        yield sorted.toString();
      }
      case Collection<?> many -> many.stream().map(Attempt::canonical).toList().toString();
      default -> {
        String text = value.toString();
        yield text.length() + ":" + text;
      }
    };
  }
}
