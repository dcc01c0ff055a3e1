package dev.jiceng.election.tally;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a round decided in one contest.
 *
 * @param people most votes first
 * @param ties seats that a vote among the tied has to decide
 * @param open seats nobody had enough votes for
 * @param openReserved how many of the open seats are reserved
 */
public record ContestResult(
    UUID contest,
    Round round,
    int seats,
    List<PersonResult> people,
    List<Tie> ties,
    int open,
    int openReserved) {
  public ContestResult {
    people = List.copyOf(people);
    ties = List.copyOf(ties);
  }

  /** Seats that equal votes leave undecided, how many of them are reserved, and among whom. */
  public record Tie(int seats, int reserved, List<UUID> among) {
    public Tie {
      among = List.copyOf(among);
    }
  }

  public List<UUID> elected() {
    return with(Fate.ELECTED).toList();
  }

  public List<UUID> awaitingReview() {
    return with(Fate.AWAITING_REVIEW).toList();
  }

  /** Seats that equal votes leave undecided. */
  public int tied() {
    return ties.stream().mapToInt(Tie::seats).sum();
  }

  public Optional<PersonResult> of(UUID person) {
    return people.stream().filter(result -> result.person().equals(person)).findFirst();
  }

  /** Whether every seat is filled: no tie, nothing open, nobody awaiting review. */
  public boolean isComplete() {
    return ties.isEmpty() && open == 0 && awaitingReview().isEmpty();
  }

  Stream<UUID> with(Fate fate) {
    return people.stream().filter(result -> result.fate() == fate).map(PersonResult::person);
  }
}
