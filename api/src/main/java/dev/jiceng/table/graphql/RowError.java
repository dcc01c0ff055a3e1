package dev.jiceng.table.graphql;

import dev.jiceng.shared.Severity;
import dev.jiceng.shared.graphql.UserError;
import java.util.List;
import java.util.stream.Stream;

/** One thing that is wrong with one line: SDL's {@code TableRowError} and {@code VoterRowError}. */
public record RowError(
    int line, String column, String message, String rule, String reason, Severity severity) {
  /** What is wrong with lines, in their order. */
  public static List<RowError> of(List<UserError> errors) {
    return errors.stream().flatMap(RowError::of).toList();
  }

  /** What is wrong with the whole. */
  public static List<UserError> others(List<UserError> errors) {
    return errors.stream().filter(error -> !isOfLine(error)).toList();
  }

  private static Stream<RowError> of(UserError error) {
    return isOfLine(error) && error instanceof UserError.RuleViolation violation
        ? Stream.of(
            new RowError(
                Integer.parseInt(violation.path().get(1)),
                violation.path().get(2),
                violation.message(),
                violation.rule(),
                violation.reason(),
                violation.severity()))
        : Stream.empty();
  }

  private static boolean isOfLine(UserError error) {
    return error.path().size() == 3 && error.path().getFirst().equals("rows");
  }
}
