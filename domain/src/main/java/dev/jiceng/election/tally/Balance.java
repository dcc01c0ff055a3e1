package dev.jiceng.election.tally;

import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * Whether a tally adds up (PE-5, VE-9, VE-12, VE-14). Each fault is judged once: where more ballots
 * came back than were issued the vote is void, and their balance is not asked for as well; sums
 * over boxes are asked for only where there are boxes, what happens within a contest only where
 * there are none.
 */
public final class Balance {
  private final BallotRules rules;
  private final Judge judge = new Judge();

  private Balance(BallotRules rules) {
    this.rules = rules;
  }

  public static Judgements of(Tally tally, BallotRules rules) {
    var balance = new Balance(rules);
    tally.contests().forEach(balance::contest);
    return balance.judge.judgements();
  }

  public static Judgements of(ContestCount count, BallotRules rules) {
    var balance = new Balance(rules);
    balance.contest(count);
    return balance.judge.judgements();
  }

  /** The figures of one vote whose votes by person do not count yet: a nomination's. */
  public static Judgements of(String path, BallotCount ballots, BallotRules rules) {
    var balance = new Balance(rules);
    balance.ballots(path, ballots);
    return balance.judge.judgements();
  }

  static String path(ContestCount count) {
    return "contests." + count.contest();
  }

  static String path(ContestCount count, BoxCount box) {
    return path(count) + ".boxes." + box.box();
  }

  private void contest(ContestCount count) {
    String path = path(count);
    if (count.boxes().isEmpty()) {
      ballots(path, count.ballots());
    } else {
      count.boxes().forEach(box -> ballots(path(count, box), box.ballots()));
      count.boxes().forEach(box -> votes(path(count, box), box.votes(), box.ballots(), count));
      sums(path, count);
    }
    votes(path, count.votes(), count.ballots(), count);
  }

  private void ballots(String path, BallotCount ballots) {
    String at = path + ".ballots";
    boolean counted = !ballots.isNegative();
    judge.that(counted, rules.balance(), key(rules.balance(), "negative"), at);
    boolean possible = ballots.returned() <= ballots.issued();
    judge.that(
        possible,
        rules.returned(),
        key(rules.returned(), "returned"),
        at + ".returned",
        Map.of("issued", ballots.issued(), "returned", ballots.returned()));
    if (possible) {
      int sum = ballots.returned() + ballots.notReturned();
      equal(at + ".issued", "issued", ballots.issued(), sum);
    }
    equal(at + ".returned", "validity", ballots.returned(), ballots.valid() + ballots.invalid());
  }

  private void votes(
      String path, Map<UUID, Integer> votes, BallotCount ballots, ContestCount count) {
    var rule = rules.votes();
    int valid = ballots.valid();
    for (UUID person : new TreeSet<>(votes.keySet())) {
      int number = votes.getOrDefault(person, 0);
      Map<String, Object> numbers = Map.of("votes", number, "valid", valid);
      boolean borne = number >= 0 && number <= valid;
      judge.that(borne, rule, key(rule, "votes"), path + ".votes." + person, numbers);
    }
    long total = votes.values().stream().mapToLong(Integer::longValue).sum();
    long most = (long) valid * count.seats();
    Map<String, Object> numbers =
        Map.of("total", total, "valid", valid, "seats", count.seats(), "most", most);
    // Somebody above the valid ballots was named already; the total would only say it again.
    if (votes.values().stream().allMatch(number -> number <= valid)) {
      judge.that(total <= most, rule, key(rule, "total"), path + ".votes", numbers);
    }
  }

  private void sums(String path, ContestCount count) {
    sum(path, count, "issued", BallotCount::issued);
    sum(path, count, "returned", BallotCount::returned);
    sum(path, count, "notReturned", BallotCount::notReturned);
    sum(path, count, "valid", BallotCount::valid);
    sum(path, count, "invalid", BallotCount::invalid);
    var people = new TreeSet<>(count.votes().keySet());
    count.boxes().forEach(box -> people.addAll(box.votes().keySet()));
    for (UUID person : people) {
      int written = count.votes().getOrDefault(person, 0);
      int sum = count.boxes().stream().mapToInt(box -> box.votes().getOrDefault(person, 0)).sum();
      equal(path + ".votes." + person, "boxes", written, sum);
    }
  }

  private void sum(
      String path, ContestCount count, String field, ToIntFunction<BallotCount> figure) {
    int sum = count.boxes().stream().map(BoxCount::ballots).mapToInt(figure).sum();
    equal(path + ".ballots." + field, "boxes", figure.applyAsInt(count.ballots()), sum);
  }

  private void equal(String path, String what, int written, int sum) {
    var rule = rules.balance();
    Map<String, Object> numbers = Map.of("written", written, "sum", sum, "off", written - sum);
    judge.that(written == sum, rule, key(rule, what), path, numbers);
  }

  private static String key(ElectionRule rule, String what) {
    return rule.id() + "." + what;
  }
}
