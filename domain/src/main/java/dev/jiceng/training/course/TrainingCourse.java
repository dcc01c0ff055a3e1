package dev.jiceng.training.course;

import dev.jiceng.division.DivisionCode;
import java.math.BigDecimal;
import java.util.UUID;

/** What a county or a township teaches (TR-1); its sessions are when. */
public record TrainingCourse(UUID id, DivisionCode owner, Content content) {
  /**
   * What it is.
   *
   * @param hours of 45 minutes, which somebody who is there every day is credited with
   */
  public record Content(
      String title, Topic topic, CourseForm form, BigDecimal hours, Organiser organiser) {}
}
