package dev.jiceng.seeds;

import dev.jiceng.target.Direction;
import dev.jiceng.target.Inspection;
import dev.jiceng.target.InspectionRhythm;
import dev.jiceng.target.Measure;
import dev.jiceng.target.Milestone;
import dev.jiceng.target.TargetKind;
import dev.jiceng.target.TargetStatus;
import dev.jiceng.target.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A letter and all that happens to it, before anything of it has happened. */
record LetterScript(
    String title,
    Term term,
    InspectionRhythm rhythm,
    String rewardAndPenalty,
    List<MeasureText> measures,
    List<TargetText> targets,
    Days days,
    Course course,
    List<InspectionText> inspections,
    List<AssessmentText> assessments) {

  record MeasureText(Measure.Kind kind, String text, @Nullable BigDecimal amount) {}

  record TargetText(
      TargetKind kind,
      String text,
      @Nullable String acceptance,
      LocalDate dueOn,
      String area,
      List<String> partners,
      List<IndicatorText> indicators) {}

  record IndicatorText(
      String name,
      String unit,
      Direction direction,
      BigDecimal baseline,
      BigDecimal floor,
      @Nullable BigDecimal stretch,
      List<Milestone> milestones,
      List<Reported> reports) {}

  /** {@code mistaken} was reported first, and corrected a week later. */
  record Reported(LocalDate on, BigDecimal value, String evidence, @Nullable BigDecimal mistaken) {}

  /** When each step was taken. */
  record Days(
      LocalDate decided,
      LocalDate signed,
      LocalDate reviewed,
      LocalDate recognised,
      LocalDate filed,
      LocalDate published) {}

  /** {@code findings} by target; where one is missing its lines stay open. */
  record InspectionText(
      int year,
      LocalDate openedOn,
      LocalDate dueOn,
      @Nullable LocalDate acceptedOn,
      List<Inspection.@Nullable Finding> findings) {}

  /** A year's judgement of the target at {@code target}, counted from 0. */
  record AssessmentText(
      int year, LocalDate on, int target, @Nullable TargetStatus given, @Nullable String reason) {}
}
