package dev.jiceng.election.roll.graphql;

import dev.jiceng.election.roll.jooq.VoterRollRow;
import dev.jiceng.shared.Severity;
import dev.jiceng.shared.graphql.UserError;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** SDL's {@code VoterImportPayload}: what is wrong with lines apart from the rest. */
record RollImport(
    @Nullable VoterRollRow roll,
    int imported,
    List<RowError> rowErrors,
    List<UserError> userErrors) {
  /** SDL's {@code VoterRowError}. */
  record RowError(
      int line, String column, String message, String rule, String reason, Severity severity) {
    static Stream<RowError> of(UserError error) {
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

    static boolean isOfLine(UserError error) {
      return error.path().size() == 3 && error.path().getFirst().equals("rows");
    }
  }

  static RollImport of(@Nullable VoterRollRow roll, int lines, List<UserError> errors) {
    return new RollImport(
        roll,
        roll == null ? 0 : lines,
        errors.stream().flatMap(RowError::of).toList(),
        errors.stream().filter(error -> !RowError.isOfLine(error)).toList());
  }
}
