package dev.jiceng.election.tally;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The winner rule a second time, by trying every possible set of winners: of all sets that fit the
 * seats, those with the most winners and then the most votes are the best. Who is in all of them is
 * elected, who is in some is tied.
 */
record BruteForce(Set<UUID> elected, Set<UUID> tied, int undecided, int open, int openReserved) {
  static BruteForce of(VoteCount count, List<Contestant> enough) {
    var best = new ArrayList<Set<UUID>>();
    long bestValue = -1;
    for (int mask = 0; mask < 1 << enough.size(); mask++) {
      var set = new HashSet<UUID>();
      int others = 0;
      long votes = 0;
      for (int i = 0; i < enough.size(); i++) {
        if ((mask >> i & 1) == 1) {
          set.add(enough.get(i).person());
          others += enough.get(i).isReservedFor() ? 0 : 1;
          votes += enough.get(i).votes();
        }
      }
      if (set.size() > count.seats() || others > count.seats() - count.reserved()) {
        continue;
      }
      long value = set.size() * 1_000_000L + votes;
      if (value > bestValue) {
        best.clear();
        bestValue = value;
      }
      if (value == bestValue) {
        best.add(set);
      }
    }
    var always = new HashSet<>(best.getFirst());
    best.forEach(always::retainAll);
    var sometimes = new HashSet<UUID>();
    best.forEach(sometimes::addAll);
    int size = best.getFirst().size();
    int open = count.seats() - size;
    // Where seats stay open every best set has as many of those nothing is reserved for.
    long others =
        enough.stream()
            .filter(one -> !one.isReservedFor() && best.getFirst().contains(one.person()))
            .count();
    long openToAll = Math.min(open, count.seats() - count.reserved() - others);
    sometimes.removeAll(always);
    return new BruteForce(always, sometimes, size - always.size(), open, open - (int) openToAll);
  }
}
