package dev.jiceng.roster;

/** Where a cadre comes from (TR-4). */
public enum Origin {
  /** 本地居民 */
  RESIDENT,
  /** 返乡务工人员 */
  RETURNED_WORKER,
  /** 大学生村官 */
  GRADUATE_OFFICIAL,
  /** 选派干部 */
  POSTED_IN,
  /** 退役军人 */
  VETERAN,
  /** 合作社负责人 */
  COOPERATIVE_HEAD
}
