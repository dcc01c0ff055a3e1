package dev.jiceng.duty.appraisal.jooq;

import dev.jiceng.duty.appraisal.Appraisal;
import java.util.UUID;

/** An appraisal as the API shows it. */
public record AppraisalRow(Appraisal appraisal, String name) {
  public UUID uuid() {
    return appraisal.id();
  }
}
