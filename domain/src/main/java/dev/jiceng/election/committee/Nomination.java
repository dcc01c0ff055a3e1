package dev.jiceng.election.committee;

import java.util.UUID;

/**
 * Somebody is named for a contest (VE-5).
 *
 * @param nominator the voter, or the first of those who name together; the body that recommends
 * @param supporters how many name together
 */
public record Nomination(UUID contest, UUID person, Way way, UUID nominator, int supporters) {
  /** How people are named. */
  public enum Way {
    /** 选民直接提名 or 居民直接投票 */
    DIRECT,
    /** 自我提名 */
    SELF,
    /** 选民联名 */
    JOINT_VOTERS,
    /** 户代表联名 */
    HOUSEHOLD_REPRESENTATIVES,
    /** 居民小组代表联名 */
    GROUP_REPRESENTATIVES,
    /** 乡镇推荐 */
    RECOMMENDED
  }
}
