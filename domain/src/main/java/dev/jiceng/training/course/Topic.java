package dev.jiceng.training.course;

/** What a course is about (TR-1). */
public enum Topic {
  /** 政策法律法规 */
  POLICY_AND_LAW,
  /** 种植 */
  PLANTING,
  /** 养殖 */
  BREEDING,
  /** 加工 */
  PROCESSING,
  /** 农业科技 */
  AGRICULTURAL_TECHNOLOGY,
  /** 换届选举业务 */
  ELECTION_BUSINESS,
  /** 党的知识 */
  PARTY_KNOWLEDGE,
  /** 公共卫生 */
  PUBLIC_HEALTH,
  /** 群众工作与矛盾调解 */
  MASS_WORK,
  /** 数字技能 */
  DIGITAL_SKILLS
}
