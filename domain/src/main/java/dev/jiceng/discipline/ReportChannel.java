package dev.jiceng.discipline;

/** How a report came in. */
public enum ReportChannel {
  /** 来电 */
  PHONE,
  /** 来访 */
  VISIT,
  /** 来信 */
  LETTER,
  /** 网络 */
  ONLINE
}
