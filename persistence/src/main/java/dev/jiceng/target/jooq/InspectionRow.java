package dev.jiceng.target.jooq;

import dev.jiceng.target.Inspection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An inspection as the API shows it (T-12). */
public record InspectionRow(
    String township,
    String communityCode,
    UUID uuid,
    UUID letterId,
    int year,
    LocalDate dueOn,
    int version,
    List<Inspection.Line> lines) {
  public int totalLines() {
    return lines.size();
  }

  public long openLines() {
    return lines.stream().filter(line -> !line.isInspected()).count();
  }
}
