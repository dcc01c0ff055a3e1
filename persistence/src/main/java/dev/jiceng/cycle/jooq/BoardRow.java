package dev.jiceng.cycle.jooq;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A community's row on the board of elections. */
public record BoardRow(
    UUID uuid,
    String township,
    String communityCode,
    @Nullable String presentStep,
    @Nullable String expectedStep,
    int daysLate,
    List<String> overdueSteps,
    List<String> conflictingSteps,
    int doneSteps,
    int allSteps,
    @Nullable LocalDate heldOn,
    @Nullable Committee committee,
    int openReviews,
    String result,
    List<String> electedBodies) {
  /** Its newest election of a whole committee. */
  public record Committee(
      UUID uuid,
      @Nullable String stage,
      @Nullable String nextStep,
      @Nullable LocalDate opensOn,
      int openObjections,
      @Nullable Integer registered,
      @Nullable Integer voted) {}

  public boolean underRectification() {
    return heldOn != null;
  }
}
