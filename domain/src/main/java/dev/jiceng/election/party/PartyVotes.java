package dev.jiceng.election.party;

import dev.jiceng.election.Judgements;
import dev.jiceng.election.tally.ContestCount;
import dev.jiceng.election.tally.ContestResult;
import dev.jiceng.election.tally.Contestant;
import dev.jiceng.election.tally.Round;
import dev.jiceng.election.tally.SecondVote;
import dev.jiceng.election.tally.Standing;
import dev.jiceng.election.tally.VoteCount;
import dev.jiceng.election.tally.Winners;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Votes of the members' meeting: about how many seats, among whom, with what result (PE-6). */
public final class PartyVotes {
  private final PartyElection election;
  private final PartyRules rules;

  /** Of the vote that comes next, or is not certified yet. */
  public PartyVotes(PartyElection election, PartyRules rules) {
    this.election = election;
    this.rules = rules;
  }

  /** What a vote asks. */
  public record Question(Round round, int seats, List<UUID> candidates) {}

  /** Empty before there are candidates, and where nothing is left to be voted on. */
  public Optional<Question> question() {
    boolean reached = rules.course().missing(PartyAction.MEET, election.done()).isEmpty();
    boolean open =
        !election.isCertified()
            || (election.seatsOpen() > 0 && election.awaitingReview().isEmpty());
    return reached && open
        ? Optional.of(new Question(election.nextRound(), seats(), candidates()))
        : Optional.empty();
  }

  /** The seats the vote is about. */
  int seats() {
    return switch (election.nextRound()) {
      case FIRST_VOTE, RERUN -> election.seats();
      case TIE_VOTE -> election.result().orElseThrow().ties().getFirst().seats();
      case SECOND_VOTE -> election.seatsOpen();
    };
  }

  /** Who stands. */
  private List<UUID> candidates() {
    return switch (election.nextRound()) {
      case FIRST_VOTE, RERUN -> election.people();
      case TIE_VOTE -> election.result().orElseThrow().ties().getFirst().among();
      case SECOND_VOTE ->
          SecondVote.candidates(
              election.result().orElseThrow(), rules.winning().secondVote(), Set.of());
    };
  }

  static ContestResult certified(PartyElection election, PartyRules rules) {
    return new PartyVotes(election, rules).result(election.reviews());
  }

  /** The newest vote's result once more, with what the review says of those written in. */
  static ContestResult settled(
      PartyElection election, Map<UUID, Judgements> reviews, PartyRules rules) {
    var all = new HashMap<>(election.reviews());
    all.putAll(reviews);
    return new PartyVotes(election.uncertified(), rules).result(all);
  }

  private ContestResult result(Map<UUID, Judgements> reviews) {
    var count = count();
    var people = new TreeSet<>(candidates());
    people.addAll(count.votes().keySet());
    var contestants = people.stream().map(person -> contestant(person, count, reviews)).toList();
    return Winners.of(
        new VoteCount(
            count.contest(),
            election.nextRound(),
            count.seats(),
            0,
            election.meeting().orElseThrow().attendance().present(),
            count.ballots().returned(),
            contestants),
        rules.winning());
  }

  private ContestCount count() {
    return election.entries().getFirst().tally().contests().getFirst();
  }

  private Contestant contestant(UUID person, ContestCount count, Map<UUID, Judgements> reviews) {
    int votes = count.votes().getOrDefault(person, 0);
    boolean served = election.pin().serving().contains(person);
    return new Contestant(person, votes, standing(person, reviews), false, served);
  }

  /** Who was written in once stays so, in a vote among the tied too, until reviewed. */
  private Standing standing(UUID person, Map<UUID, Judgements> reviews) {
    if (election.elected().contains(person)) {
      return Standing.OUT;
    }
    if (election.people().contains(person) || !rules.writeInsAreReviewed()) {
      return Standing.CANDIDATE;
    }
    var review = reviews.get(person);
    if (review == null) {
      return Standing.WRITE_IN_AWAITING_REVIEW;
    }
    return review.isPassed() ? Standing.WRITE_IN_PASSED : Standing.OUT;
  }
}
