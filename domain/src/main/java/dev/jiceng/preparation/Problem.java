package dev.jiceng.preparation;

/** Something a team's study found. */
public record Problem(Kind kind, String text) {
  /** What kind of trouble it is. */
  public enum Kind {
    /** 宗族干扰 */
    CLAN_INTERFERENCE,
    /** 宗教干扰 */
    RELIGIOUS_INTERFERENCE,
    /** 信访 */
    PETITIONS,
    /** 软弱涣散 */
    WEAK_GOVERNANCE,
    OTHER
  }
}
