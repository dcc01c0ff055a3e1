package dev.jiceng.election.tally;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The count of one polling: a sheet for each contest. */
public record Tally(List<ContestCount> contests) {
  public Tally {
    contests = List.copyOf(contests);
  }

  public Optional<ContestCount> of(UUID contest) {
    return contests.stream().filter(count -> count.contest().equals(contest)).findFirst();
  }
}
