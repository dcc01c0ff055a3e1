package dev.jiceng.election.party;

import dev.jiceng.election.tally.ContestResult;
import dev.jiceng.election.tally.Contestant;
import dev.jiceng.election.tally.SecondVote;
import dev.jiceng.election.tally.Standing;
import dev.jiceng.election.tally.VoteCount;
import dev.jiceng.election.tally.Winners;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Votes of the members' meeting: about how many seats, among whom, with what result (PE-6). */
final class PartyVotes {
  private PartyVotes() {}

  /** The seats the next vote is about. */
  static int seats(PartyElection election) {
    return switch (election.nextRound()) {
      case FIRST_VOTE, RERUN -> election.seats();
      case TIE_VOTE -> election.result().orElseThrow().ties().getFirst().seats();
      case SECOND_VOTE -> election.seatsOpen();
    };
  }

  /** Who stands in the next vote. */
  static List<UUID> candidates(PartyElection election, PartyRules rules) {
    return switch (election.nextRound()) {
      case FIRST_VOTE, RERUN -> election.people();
      case TIE_VOTE -> election.result().orElseThrow().ties().getFirst().among();
      case SECOND_VOTE ->
          SecondVote.candidates(
              election.result().orElseThrow(), rules.winning().secondVote(), Set.of());
    };
  }

  static ContestResult result(PartyElection election, PartyAct.Vote vote, PartyRules rules) {
    var candidates = candidates(election, rules);
    var elected = election.elected();
    var people = new TreeSet<>(candidates);
    people.addAll(vote.count().votes().keySet());
    var contestants =
        people.stream()
            .map(person ->
                new Contestant(
                    person,
                    vote.count().votes().getOrDefault(person, 0),
                    standing(person, candidates, elected),
                    false,
                    false))
            .toList();
    var count =
        new VoteCount(
            vote.count().contest(),
            election.nextRound(),
            vote.count().seats(),
            0,
            vote.attendance().present(),
            vote.count().ballots().returned(),
            contestants);
    return Winners.of(count, rules.winning());
  }

  private static Standing standing(UUID person, List<UUID> candidates, List<UUID> elected) {
    if (elected.contains(person)) {
      return Standing.OUT;
    }
    return candidates.contains(person) ? Standing.CANDIDATE : Standing.WRITE_IN_AWAITING_REVIEW;
  }
}
