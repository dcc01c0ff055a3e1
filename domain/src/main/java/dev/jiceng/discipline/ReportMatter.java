package dev.jiceng.discipline;

/** What a report is about. */
public enum ReportMatter {
  /** 拉票贿选 */
  VOTE_BUYING,
  /** 威胁、伪造、破坏选举 */
  DISRUPTION,
  /** 宗族、宗教或黑恶势力干扰 */
  INTERFERENCE,
  /** 违规使用权力、资金 */
  ABUSE,
  OTHER
}
