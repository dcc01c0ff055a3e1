package dev.jiceng.training.advice;

import dev.jiceng.training.course.CourseForm;
import dev.jiceng.training.course.Topic;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody should learn next, how, and why (TR-5).
 *
 * @param because what it follows from: a kind of worker, or a poor appraisal
 */
public record CourseAdvice(Topic topic, CourseForm form, Because because) {
  /** What advice follows from. */
  public enum Because {
    /** P8: the able need practice in what the post asks for. */
    INEXPERIENCED,
    /** P8: 以在职继续教育的形式来提高村干部的学历水平 */
    LOW_EDUCATION,
    /** P8: 政策理论水平不高 */
    LOW_POLICY,
    /** P8: who can do everything goes on to lead others to prosper. */
    ALL_ROUND,
    /** The last appraisal found them basically competent or incompetent (PD-5). */
    POOR_APPRAISAL
  }

  /** {@code isPoorlyAppraised} by the last appraisal that township and department stand for. */
  public static List<CourseAdvice> of(WorkType type, boolean isPoorlyAppraised) {
    var advice = new ArrayList<>(byType(type));
    if (isPoorlyAppraised) {
      advice.add(
          new CourseAdvice(
              Topic.PARTY_KNOWLEDGE, CourseForm.CONCENTRATED_CLASS, Because.POOR_APPRAISAL));
      advice.add(new CourseAdvice(Topic.MASS_WORK, CourseForm.PRACTICE, Because.POOR_APPRAISAL));
    }
    return advice.stream().distinct().toList();
  }

  private static List<CourseAdvice> byType(WorkType type) {
    return switch (type) {
      case STRONG_ALL_ROUND ->
          List.of(
              new CourseAdvice(
                  Topic.DIGITAL_SKILLS, CourseForm.SESSION_DISCUSSION, Because.ALL_ROUND),
              new CourseAdvice(
                  Topic.AGRICULTURAL_TECHNOLOGY, CourseForm.PRACTICE, Because.ALL_ROUND));
      case ABLE_INEXPERIENCED ->
          List.of(
              new CourseAdvice(Topic.MASS_WORK, CourseForm.PRACTICE, Because.INEXPERIENCED),
              new CourseAdvice(
                  Topic.POLICY_AND_LAW, CourseForm.SESSION_DISCUSSION, Because.INEXPERIENCED));
      case EXPERIENCED_LOW_EDUCATION ->
          List.of(
              new CourseAdvice(
                  Topic.POLICY_AND_LAW, CourseForm.IN_SERVICE_DEGREE, Because.LOW_EDUCATION),
              new CourseAdvice(
                  Topic.DIGITAL_SKILLS, CourseForm.CONCENTRATED_CLASS, Because.LOW_EDUCATION));
      case PROSPEROUS_LOW_POLICY ->
          List.of(
              new CourseAdvice(
                  Topic.POLICY_AND_LAW, CourseForm.CONCENTRATED_CLASS, Because.LOW_POLICY),
              new CourseAdvice(
                  Topic.PARTY_KNOWLEDGE, CourseForm.CONCENTRATED_CLASS, Because.LOW_POLICY));
    };
  }
}
