package dev.jiceng.training.course;

/** Who holds a course (TR-1). */
public enum Organiser {
  /** 县级 */
  COUNTY,
  /** 乡镇 */
  TOWNSHIP,
  /** 疾控中心 */
  CDC
}
