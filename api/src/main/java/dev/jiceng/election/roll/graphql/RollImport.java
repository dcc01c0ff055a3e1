package dev.jiceng.election.roll.graphql;

import dev.jiceng.election.roll.jooq.VoterRollRow;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.table.graphql.RowError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SDL's {@code VoterImportPayload}: what is wrong with lines apart from the rest. */
record RollImport(
    @Nullable VoterRollRow roll,
    int imported,
    List<RowError> rowErrors,
    List<UserError> userErrors) {
  static RollImport of(@Nullable VoterRollRow roll, int lines, List<UserError> errors) {
    return new RollImport(
        roll, roll == null ? 0 : lines, RowError.of(errors), RowError.others(errors));
  }
}
