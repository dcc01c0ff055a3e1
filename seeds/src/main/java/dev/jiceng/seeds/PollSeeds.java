package dev.jiceng.seeds;

import dev.jiceng.election.team.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How a community voted: at once, again for a seat that stayed open, or anew. */
record PollSeeds(CommitteePlay play, ElectionCourse course) {
  private static final LocalDate POLL = CycleSeeds.POLL;

  private static final Map<Role, List<Integer>> CLEAR =
      Map.of(
          Role.CHAIR, List.of(66, 28),
          Role.DEPUTY_CHAIR, List.of(59, 35),
          Role.MEMBER, List.of(81, 72, 63, 31));

  /** The third member has too few votes. */
  private static final Map<Role, List<Integer>> ONE_SEAT_OPEN =
      Map.of(
          Role.CHAIR, List.of(66, 28),
          Role.DEPUTY_CHAIR, List.of(59, 35),
          Role.MEMBER, List.of(81, 72, 44, 38));

  private static final Map<Role, List<Integer>> SECOND = Map.of(Role.MEMBER, List.of(58, 36));

  void run() {
    play.poll(POLL);
    switch (course) {
      case COUNTED_ONCE -> play.count(POLL, CLEAR);
      case CERTIFIED -> certified(POLL, CLEAR);
      case VOID -> play.voidVote(POLL.plusDays(1), POLL.plusDays(14));
      case RERUN -> {
        var again = POLL.plusDays(14);
        play.voidVote(POLL.plusDays(1), again);
        play.poll(again);
        certified(again, CLEAR);
        concluded(again);
      }
      case SECOND_VOTE -> {
        var again = POLL.plusDays(8);
        certified(POLL, ONE_SEAT_OPEN);
        play.callAgain(POLL.plusDays(1), again);
        play.poll(again);
        certified(again, SECOND);
        concluded(again);
      }
      default -> {
        certified(POLL, CLEAR);
        concluded(POLL);
      }
    }
  }

  private void certified(LocalDate on, Map<Role, List<Integer>> shares) {
    play.count(on, shares);
    play.countAgain(on, shares);
  }

  private void concluded(LocalDate polled) {
    play.publishResult(polled);
    play.conclude(polled.plusDays(5));
  }
}
