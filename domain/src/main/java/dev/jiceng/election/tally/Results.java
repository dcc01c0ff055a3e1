package dev.jiceng.election.tally;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** The results of several contests of one polling, the highest post first. */
public record Results(List<ContestResult> contests) {
  public Results {
    contests = List.copyOf(contests);
  }

  /**
   * Whoever is elected to a higher post cannot be elected to a lower one; their votes there fall.
   */
  public static Results of(List<VoteCount> counts, WinningRules rules) {
    var elected = new HashSet<UUID>();
    var results = new ArrayList<ContestResult>();
    for (VoteCount count : counts) {
      var left =
          count.contestants().stream()
              .map(one -> elected.contains(one.person()) ? one.as(Standing.OUT) : one)
              .toList();
      var result = Winners.of(count.with(left), rules);
      elected.addAll(result.elected());
      results.add(result);
    }
    return new Results(results);
  }

  public List<UUID> elected() {
    return contests.stream().flatMap(result -> result.elected().stream()).toList();
  }

  public boolean isComplete() {
    return contests.stream().allMatch(ContestResult::isComplete);
  }
}
