package dev.jiceng.election.committee;

/** How a result came about, in one word (VE-16). */
public enum ResultClass {
  /** No vote is decided yet. */
  NONE,
  /** 一次性选举: the first vote filled every seat. */
  AT_ONCE,
  /** 另行选举: another vote was called for open or tied seats. */
  SECOND_VOTE,
  /** 重新选举: a vote was void, and the one held again is certified. */
  RERUN,
  /** 选举无效: the vote is void and not yet held again. */
  VOID;

  static ResultClass of(CommitteeElection election) {
    var deciding =
        election.acts().stream()
            .map(taken -> taken.act().action())
            .filter(action -> action == CommitteeAction.CERTIFY || action == CommitteeAction.VOID)
            .toList();
    if (deciding.isEmpty()) {
      return NONE;
    }
    if (deciding.getLast() == CommitteeAction.VOID) {
      return VOID;
    }
    if (deciding.contains(CommitteeAction.VOID)) {
      return RERUN;
    }
    if (election.lastDay(CommitteeAction.CALL_AGAIN).isPresent()) {
      return SECOND_VOTE;
    }
    return election.votes().open(election.contests()) == 0 ? AT_ONCE : NONE;
  }
}
