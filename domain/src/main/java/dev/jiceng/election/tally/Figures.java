package dev.jiceng.election.tally;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A tally as a flat table: each figure under its path, such as {@code contests.ID.ballots.issued}.
 */
final class Figures {
  private final NavigableMap<String, Integer> table = new TreeMap<>();

  static NavigableMap<String, Integer> of(Tally tally) {
    var figures = new Figures();
    tally.contests().forEach(figures::contest);
    return figures.table;
  }

  private void contest(ContestCount count) {
    String path = Balance.path(count);
    table.put(path + ".seats", count.seats());
    ballots(path, count.ballots());
    votes(path, count.votes());
    for (BoxCount box : count.boxes()) {
      String boxPath = Balance.path(count, box);
      table.put(boxPath + ".kind." + box.kind(), 1);
      ballots(boxPath, box.ballots());
      votes(boxPath, box.votes());
    }
  }

  private void ballots(String path, BallotCount ballots) {
    table.put(path + ".ballots.issued", ballots.issued());
    table.put(path + ".ballots.returned", ballots.returned());
    table.put(path + ".ballots.notReturned", ballots.notReturned());
    table.put(path + ".ballots.valid", ballots.valid());
    table.put(path + ".ballots.invalid", ballots.invalid());
  }

  private void votes(String path, Map<UUID, Integer> votes) {
    votes.forEach((person, number) -> table.put(path + ".votes." + person, number));
  }
}
