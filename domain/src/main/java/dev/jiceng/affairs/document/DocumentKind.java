package dev.jiceng.affairs.document;

/** Which standing documents a community keeps. */
public enum DocumentKind {
  /** 发展规划 */
  DEVELOPMENT_PLAN,
  /** 村规民约、居民公约 */
  VILLAGE_RULES,
  /** 小微权力清单 */
  SMALL_POWERS
}
