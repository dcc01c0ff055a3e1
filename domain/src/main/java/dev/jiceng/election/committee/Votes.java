package dev.jiceng.election.committee;

import dev.jiceng.election.tally.ContestResult;
import dev.jiceng.election.tally.Results;
import dev.jiceng.election.tally.Round;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The votes of an election as they stand.
 *
 * @param ballot what the present vote is about; empty before there are candidates
 * @param results of the votes certified and not void, oldest first
 * @param isCertified whether the newest of {@code results} is the present vote's
 */
public record Votes(@Nullable Ballot ballot, List<Results> results, boolean isCertified) {
  public Votes {
    results = List.copyOf(results);
  }

  static Votes of(CommitteeElection election) {
    Ballot ballot = null;
    var results = new ArrayList<Results>();
    boolean certified = false;
    for (Taken taken : election.acts()) {
      switch (taken.act()) {
        case CommitteeAct.PublishCandidates published -> ballot = first(election, published);
        case CommitteeAct.Certify certify -> {
          results.add(Objects.requireNonNull(certify.results()));
          certified = true;
        }
        case CommitteeAct.SettleWriteIns settled ->
            results.set(results.size() - 1, Objects.requireNonNull(settled.results()));
        case CommitteeAct.VoidVote voided -> {
          if (certified) {
            results.removeLast();
          }
          ballot = Objects.requireNonNull(ballot).rerun(voided.pollingDay());
          certified = false;
        }
        case CommitteeAct.CallAgain again -> {
          ballot = again.ballot();
          certified = false;
        }
        default -> {}
      }
    }
    return new Votes(ballot, results, certified);
  }

  /** Everybody elected, in the first vote and after it. */
  public List<UUID> elected() {
    return results.stream().flatMap(result -> result.elected().stream()).toList();
  }

  /** What the present vote decided, where it is certified. */
  public List<ContestResult> present() {
    return isCertified ? results.getLast().contests() : List.of();
  }

  List<UUID> awaitingReview() {
    return present().stream().flatMap(result -> result.awaitingReview().stream()).toList();
  }

  /** Seats that nobody holds, or that equal votes leave undecided. */
  int open(List<Contest> contests) {
    int seats = contests.stream().mapToInt(Contest::seats).sum();
    return seats - elected().size();
  }

  private static Ballot first(
      CommitteeElection election, CommitteeAct.PublishCandidates published) {
    var questions =
        election.contests().stream()
            .map(contest ->
                new Ballot.Question(
                    contest.id(),
                    Round.FIRST_VOTE,
                    contest.seats(),
                    contest.reserved(),
                    published.candidates().getOrDefault(contest.id(), List.of())))
            .toList();
    return new Ballot(pollingDay(election), questions, List.of());
  }

  private static LocalDate pollingDay(CommitteeElection election) {
    return election.last(CommitteeAct.AdoptMethod.class).orElseThrow().pollingDay();
  }

  /** Whether a vote has still to be called. */
  boolean isUnfinished() {
    return isCertified
        && (unfinished().findAny().isPresent()
            || !Objects.requireNonNull(ballot).later().isEmpty());
  }

  Stream<ContestResult> unfinished() {
    return present().stream().filter(result -> !result.isComplete());
  }
}
