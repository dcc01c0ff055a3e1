package dev.jiceng.shared.graphql;

import dev.jiceng.shared.KeyUse;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The one place where the ending of a use case becomes a mutation's payload. */
public final class Payloads {
  private final Messages messages;

  public Payloads(Messages messages) {
    this.messages = messages;
  }

  /**
   * A payload from an outcome: {@code payload} is usually the constructor of a record with the
   * nullable entity and {@code userErrors}.
   */
  public <T, P> P of(
      Outcome<T> outcome, Locale locale, BiFunction<@Nullable T, List<UserError>, P> payload) {
    return switch (outcome) {
      case Outcome.Done<T>(T value, List<Violation> advice) ->
          payload.apply(value, violations(advice, locale));
      case Outcome.Refused<T>(List<Violation> violations) ->
          payload.apply(null, violations(violations, locale));
      case Outcome.Unknown<T>(String path) -> payload.apply(null, List.of(notFound(path, locale)));
      case Outcome.Stale<T>(T current) -> payload.apply(null, List.of(stale(current, locale)));
      case Outcome.Duplicate<T>(String path, T existing) ->
          payload.apply(null, List.of(duplicate(path, existing, locale)));
      case Outcome.KeyConflict<T>(KeyUse use) ->
          payload.apply(null, List.of(keyConflict(use, locale)));
    };
  }

  public List<UserError> violations(List<Violation> violations, Locale locale) {
    return violations.stream().map(violation -> violation(violation, locale)).toList();
  }

  public UserError invalid(String path, String key, Map<String, ?> parameters, Locale locale) {
    return new UserError.InvalidInput(messages.text(locale, key, parameters), path(path));
  }

  public UserError duplicate(String path, @Nullable Object existing, Locale locale) {
    String message = messages.text(locale, "userError.duplicate", Map.of());
    return new UserError.DuplicateRecord(message, path(path), existing);
  }

  private UserError keyConflict(KeyUse use, Locale locale) {
    return switch (use) {
      case OTHER_INPUT -> idempotencyConflict(locale);
      case IN_PROGRESS -> idempotencyInProgress(locale);
    };
  }

  private UserError idempotencyConflict(Locale locale) {
    return new UserError.IdempotencyConflict(
        messages.text(locale, "userError.idempotencyConflict", Map.of()));
  }

  private UserError idempotencyInProgress(Locale locale) {
    return new UserError.IdempotencyInProgress(
        messages.text(locale, "userError.idempotencyInProgress", Map.of()));
  }

  public UserError notFound(String path, Locale locale) {
    return new UserError.NotFound(
        messages.text(locale, "userError.notFound", Map.of()), path(path));
  }

  private UserError stale(@Nullable Object current, Locale locale) {
    String message = messages.text(locale, "userError.stale", Map.of());
    return new UserError.StaleVersion(message, List.of("version"), current);
  }

  private UserError violation(Violation violation, Locale locale) {
    return new UserError.RuleViolation(
        messages.text(locale, violation.key(), violation.numbers()),
        violation.path(),
        violation.rule().id(),
        violation.rule().source(),
        violation.key(),
        violation.severity(),
        UserError.NamedNumber.all(violation.numbers()));
  }

  private static List<String> path(String path) {
    return path.isEmpty() ? List.of() : List.of(path.split("\\."));
  }
}
