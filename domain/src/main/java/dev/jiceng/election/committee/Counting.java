package dev.jiceng.election.committee;

import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.tally.ContestCount;
import dev.jiceng.election.tally.ContestResult;
import dev.jiceng.election.tally.Contestant;
import dev.jiceng.election.tally.Results;
import dev.jiceng.election.tally.Round;
import dev.jiceng.election.tally.SecondVote;
import dev.jiceng.election.tally.Standing;
import dev.jiceng.election.tally.Tally;
import dev.jiceng.election.tally.VoteCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** From the tally to results, and from results to the next vote (VE-10, VE-16, Q-6). */
final class Counting {
  private final CommitteeElection election;
  private final CommitteeRules rules;
  private final Ballot ballot;

  Counting(CommitteeElection election, CommitteeRules rules) {
    this.election = election;
    this.rules = rules;
    this.ballot = Objects.requireNonNull(election.votes().ballot());
  }

  /**
   * Counts the votes.
   *
   * @param reviews what was found of people written in; who is not among them awaits it
   * @param voided those whose candidacy is void, whatever their votes
   */
  Results results(Tally tally, Map<UUID, Judgements> reviews, Set<UUID> voided) {
    var counts =
        ballot.questions().stream()
            .map(question ->
                count(question, tally.of(question.contest()).orElseThrow(), reviews, voided))
            .toList();
    return Results.of(counts, rules.winning());
  }

  private VoteCount count(
      Ballot.Question question,
      ContestCount count,
      Map<UUID, Judgements> reviews,
      Set<UUID> voided) {
    var people = new TreeSet<>(question.candidates());
    people.addAll(count.votes().keySet());
    var contestants =
        people.stream()
            .map(person ->
                new Contestant(
                    person,
                    count.votes().getOrDefault(person, 0),
                    voided.contains(person) ? Standing.OUT : standing(person, reviews),
                    election.women().contains(person),
                    election.serving().contains(person)))
            .toList();
    return new VoteCount(
        question.contest(),
        question.round(),
        question.seats(),
        question.reserved(),
        0,
        count.ballots().returned(),
        contestants);
  }

  /** Who was written in once stays so, in a vote among the tied too, until reviewed. */
  private Standing standing(UUID person, Map<UUID, Judgements> reviews) {
    if (electedBefore().contains(person)) {
      return Standing.OUT;
    }
    if (isFormal(person)) {
      return Standing.CANDIDATE;
    }
    if (!rules.regime().blocks(ElectionRule.Q_6)) {
      return Standing.WRITE_IN_PASSED;
    }
    var review = reviews.getOrDefault(person, earlierReviews().get(person));
    if (review == null) {
      return Standing.WRITE_IN_AWAITING_REVIEW;
    }
    return review.isPassed() ? Standing.WRITE_IN_PASSED : Standing.OUT;
  }

  private boolean isFormal(UUID person) {
    var published = election.last(CommitteeAct.PublishCandidates.class).orElseThrow();
    return published.candidates().values().stream().anyMatch(list -> list.contains(person));
  }

  private Map<UUID, Judgements> earlierReviews() {
    var reviews = new HashMap<UUID, Judgements>();
    for (Taken taken : election.acts()) {
      if (taken.act() instanceof CommitteeAct.SettleWriteIns settled) {
        reviews.putAll(settled.reviews());
      }
    }
    return reviews;
  }

  private List<UUID> electedBefore() {
    var votes = election.votes();
    var before =
        votes.isCertified()
            ? votes.results().subList(0, votes.results().size() - 1)
            : votes.results();
    return before.stream().flatMap(results -> results.elected().stream()).toList();
  }

  /** One question a contest: the tied first, and only then the seats left open. */
  Ballot next(LocalDate pollingDay) {
    var left = new ArrayList<Ballot.Question>();
    election.votes().unfinished().forEach(result -> add(result, left));
    left.addAll(ballot.later());
    left.sort(Comparator.comparing(question -> question.round() != Round.TIE_VOTE));
    var now = new LinkedHashMap<UUID, Ballot.Question>();
    left.forEach(question -> now.putIfAbsent(question.contest(), question));
    left.removeAll(now.values());
    return new Ballot(pollingDay, List.copyOf(now.values()), left);
  }

  private void add(ContestResult result, List<Ballot.Question> left) {
    var contest = result.contest();
    for (ContestResult.Tie tie : result.ties()) {
      left.add(
          new Ballot.Question(contest, Round.TIE_VOTE, tie.seats(), tie.reserved(), tie.among()));
    }
    if (result.open() > 0) {
      var stand = SecondVote.candidates(result, rules.winning().secondVote(), election.women());
      left.add(
          new Ballot.Question(
              contest, Round.SECOND_VOTE, result.open(), result.openReserved(), stand));
    }
  }
}
