package dev.jiceng.discipline.jooq;

import static dev.jiceng.jooq.township.Tables.DISCIPLINE_REPORT;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.crypto.Cell;
import dev.jiceng.shared.crypto.FieldVault;
import java.util.Base64;
import java.util.UUID;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** What a report says and who says it, sealed for its row where it was lodged. */
record SealedTexts(FieldVault vault, DivisionCode lodgedAt) {
  @Nullable String seal(UUID report, Field<String> column, @Nullable String text) {
    return text == null
        ? null
        : Base64.getEncoder().encodeToString(vault.seal(cell(report, column), text));
  }

  @Nullable String open(UUID report, Field<String> column, @Nullable String sealed) {
    return sealed == null
        ? null
        : vault.open(cell(report, column), Base64.getDecoder().decode(sealed));
  }

  private Cell cell(UUID report, Field<String> column) {
    return new Cell(lodgedAt, DISCIPLINE_REPORT.getName(), column.getName(), report);
  }
}
