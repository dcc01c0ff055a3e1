package dev.jiceng.election.tally;

/** How a result came about (VE-16). */
public enum Round {
  /** 一次性选举 */
  FIRST_VOTE,
  /** 另行选举: for seats that the first vote left open. */
  SECOND_VOTE,
  /** 再次投票: among those whose votes were equal at the boundary. */
  TIE_VOTE,
  /** 重新选举: after a vote that was void. */
  RERUN
}
