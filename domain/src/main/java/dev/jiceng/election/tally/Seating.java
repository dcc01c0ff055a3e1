package dev.jiceng.election.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Fills seats from those with enough votes, most votes first, in groups of equal votes. Those a
 * seat is reserved for may take any seat; the others at most as many as are not reserved.
 */
final class Seating {
  private final Map<UUID, Fate> fates = new HashMap<>();
  private int seats;
  private int unreserved;
  private final List<ContestResult.Tie> ties = new ArrayList<>();

  private Seating(int seats, int reserved) {
    this.seats = seats;
    this.unreserved = seats - reserved;
  }

  static Seating of(List<Contestant> enough, int seats, int reserved) {
    var seating = new Seating(seats, reserved);
    var groups = new TreeMap<Integer, List<Contestant>>();
    enough.forEach(one -> groups.computeIfAbsent(one.votes(), _ -> new ArrayList<>()).add(one));
    groups.descendingMap().values().forEach(seating::seat);
    return seating;
  }

  Fate fate(UUID person) {
    return fates.getOrDefault(person, Fate.BELOW_MAJORITY);
  }

  /** At most two: one for the open seats, one among those the rest is reserved for. */
  List<ContestResult.Tie> ties() {
    return ties;
  }

  int open() {
    return seats;
  }

  int openReserved() {
    return Math.max(0, seats - unreserved);
  }

  private void seat(List<Contestant> group) {
    var preferred = group.stream().filter(Contestant::isReservedFor).toList();
    var others = group.stream().filter(one -> !one.isReservedFor()).toList();
    if (seats == 0) {
      decide(group, Fate.OUTRANKED);
    } else if (preferred.size() + Math.min(others.size(), unreserved) > seats) {
      decide(others, Fate.PASSED_OVER);
      tie(unreserved == 0 ? preferred : group, seats);
    } else {
      elect(preferred);
      seatOthers(others);
    }
  }

  private void seatOthers(List<Contestant> others) {
    if (others.size() <= unreserved) {
      elect(others);
      unreserved -= others.size();
    } else if (unreserved == 0) {
      decide(others, Fate.PASSED_OVER);
    } else {
      tie(others, unreserved);
    }
  }

  private void elect(List<Contestant> people) {
    decide(people, Fate.ELECTED);
    seats -= people.size();
  }

  private void tie(List<Contestant> people, int undecided) {
    decide(people, Fate.TIED);
    int reserved = Math.max(0, undecided - unreserved);
    var among = people.stream().map(Contestant::person).sorted().toList();
    ties.add(new ContestResult.Tie(undecided, reserved, among));
    seats -= undecided;
    unreserved -= Math.min(undecided, unreserved);
  }

  private void decide(List<Contestant> people, Fate fate) {
    people.forEach(one -> fates.put(one.person(), fate));
  }
}
