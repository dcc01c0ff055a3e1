package dev.jiceng.training.course;

/** How a course is taught (TR-1). */
public enum CourseForm {
  /** 集中授课 */
  CONCENTRATED_CLASS,
  /** 会议研讨 */
  SESSION_DISCUSSION,
  /** 远程教育 */
  DISTANCE,
  /** 在职学历教育 */
  IN_SERVICE_DEGREE,
  /** 实践锻炼 */
  PRACTICE
}
