package dev.jiceng.shared.graphql;

import dev.jiceng.shared.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a mutation did not do what was asked; each record is the SDL type of the same name. */
public sealed interface UserError {
  /** The kinds, as SDL's {@code UserErrorCode} lists them. */
  enum Code {
    RULE_VIOLATION,
    STALE_VERSION,
    INVALID_INPUT,
    NOT_FOUND,
    DUPLICATE_RECORD,
    IDEMPOTENCY_CONFLICT,
    IDEMPOTENCY_IN_PROGRESS
  }

  String message();

  Code code();

  List<String> path();

  /** {@code reason} is the violation's message key. */
  record RuleViolation(
      String message,
      List<String> path,
      String rule,
      String source,
      String reason,
      Severity severity,
      List<NamedNumber> numbers)
      implements UserError {
    @Override
    public Code code() {
      return Code.RULE_VIOLATION;
    }
  }

  /** One of the numbers a rule was decided by. */
  record NamedNumber(String name, String value) {
    /** In the order of their names. */
    public static List<NamedNumber> all(Map<String, Object> numbers) {
      return numbers.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(entry -> new NamedNumber(entry.getKey(), Numbers.text(entry.getValue())))
          .toList();
    }
  }

  record StaleVersion(String message, List<String> path, @Nullable Object current)
      implements UserError {
    @Override
    public Code code() {
      return Code.STALE_VERSION;
    }
  }

  record InvalidInput(String message, List<String> path) implements UserError {
    @Override
    public Code code() {
      return Code.INVALID_INPUT;
    }
  }

  record NotFound(String message, List<String> path) implements UserError {
    @Override
    public Code code() {
      return Code.NOT_FOUND;
    }
  }

  record DuplicateRecord(String message, List<String> path, @Nullable Object existing)
      implements UserError {
    @Override
    public Code code() {
      return Code.DUPLICATE_RECORD;
    }
  }

  record IdempotencyConflict(String message) implements UserError {
    @Override
    public Code code() {
      return Code.IDEMPOTENCY_CONFLICT;
    }

    @Override
    public List<String> path() {
      return List.of();
    }
  }

  record IdempotencyInProgress(String message) implements UserError {
    @Override
    public Code code() {
      return Code.IDEMPOTENCY_IN_PROGRESS;
    }

    @Override
    public List<String> path() {
      return List.of();
    }
  }
}
