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
    List<OpenStep> openSteps,
    List<String> overdueSteps,
    List<String> conflictingSteps,
    int doneSteps,
    int allSteps,
    @Nullable LocalDate heldOn,
    @Nullable Party party,
    @Nullable Committee committee,
    int openReviews,
    String partyResult,
    String result,
    List<String> electedBodies) {
  /** A step that is not done, and the last day to do it. */
  public record OpenStep(String step, @Nullable LocalDate dueOn) {}

  /** The newest election of its Party organization. */
  public record Party(
      UUID uuid,
      @Nullable String stage,
      @Nullable String nextStep,
      @Nullable LocalDate opensOn,
      int openObjections) {}

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
