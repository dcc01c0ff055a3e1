package dev.jiceng.election.party;

import dev.jiceng.election.Judgements;
import dev.jiceng.election.tally.ContestResult;
import dev.jiceng.election.tally.Contestant;
import dev.jiceng.election.tally.PersonResult;
import dev.jiceng.election.tally.Round;
import dev.jiceng.election.tally.SecondVote;
import dev.jiceng.election.tally.Standing;
import dev.jiceng.election.tally.VoteCount;
import dev.jiceng.election.tally.Winners;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    var people = new TreeSet<>(candidates(election, rules));
    people.addAll(vote.count().votes().keySet());
    var before = Set.copyOf(election.elected());
    var contestants =
        people.stream()
            .map(person ->
                contestant(person, vote, standing(person, election, rules, before, Map.of())))
            .toList();
    return Winners.of(count(vote, election.nextRound(), contestants), rules.winning());
  }

  /** The newest vote's result once more, with what the review says of those written in. */
  static ContestResult settled(
      PartyElection election, Map<UUID, Judgements> reviews, PartyRules rules) {
    var vote = election.votes().getLast();
    var result = election.result().orElseThrow();
    var before = new HashSet<>(election.elected());
    before.removeAll(result.elected());
    var contestants =
        result.people().stream()
            .map(PersonResult::person)
            .map(person ->
                contestant(person, vote, standing(person, election, rules, before, reviews)))
            .toList();
    return Winners.of(count(vote, result.round(), contestants), rules.winning());
  }

  private static Contestant contestant(UUID person, PartyAct.Vote vote, Standing standing) {
    int votes = vote.count().votes().getOrDefault(person, 0);
    return new Contestant(person, votes, standing, false, false);
  }

  private static VoteCount count(PartyAct.Vote vote, Round round, List<Contestant> contestants) {
    return new VoteCount(
        vote.count().contest(),
        round,
        vote.count().seats(),
        0,
        vote.attendance().present(),
        vote.count().ballots().returned(),
        contestants);
  }

  /** Who was written in once stays so, in a vote among the tied too, until reviewed. */
  private static Standing standing(
      UUID person,
      PartyElection election,
      PartyRules rules,
      Set<UUID> electedBefore,
      Map<UUID, Judgements> reviews) {
    if (electedBefore.contains(person)) {
      return Standing.OUT;
    }
    if (election.people().contains(person) || !rules.writeInsAreReviewed()) {
      return Standing.CANDIDATE;
    }
    var review = reviews.getOrDefault(person, election.reviewOf(person).orElse(null));
    if (review == null) {
      return Standing.WRITE_IN_AWAITING_REVIEW;
    }
    return review.isPassed() ? Standing.WRITE_IN_PASSED : Standing.OUT;
  }
}
