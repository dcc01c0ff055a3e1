package dev.jiceng.cycle.jooq;

import dev.jiceng.cycle.ConflictKind;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cycle as the API shows it, with its plans: the county's first, then those that deviate. */
public record ElectionCycleRow(
    String countyCode,
    UUID uuid,
    Words words,
    ProfileRef ref,
    LocalDate startsOn,
    @Nullable LocalDate closedOn,
    int version,
    List<Plan> plans) {
  /** The days of all communities, or of one that deviates. */
  public record Plan(
      String communityCode,
      LocalDate pollingDay,
      @Nullable LocalDate partyMeetingDay,
      @Nullable String reason,
      List<Step> steps) {}

  /** A step's window and what about it cannot be kept. */
  public record Step(
      String code,
      Words words,
      @Nullable LocalDate earliest,
      @Nullable LocalDate latest,
      List<ConflictKind> conflicts) {}
}
