package dev.jiceng.election.tally;

import static dev.jiceng.election.ElectionRule.Q_6;
import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.jiceng.election.ElectionRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Names the winners of a contest and says of each person why (PE-6, VE-10, VE-16, Q-6). Whoever has
 * enough votes takes a seat, most votes first; a write-in's seat is kept until the review. Nobody
 * is elected without a vote.
 */
public final class Winners {
  private final VoteCount count;
  private final WinningRules rules;
  private final Map<UUID, Integer> ranks = new HashMap<>();
  private final long needed;

  private Winners(VoteCount count, WinningRules rules) {
    this.count = count;
    this.rules = rules;
    long majority = rules.majority(count.round()).map(one -> one.needed(count)).orElse(1L);
    this.needed = Math.max(1, majority);
    enough(count).forEach(one -> ranks.put(one.person(), rank(one)));
  }

  public static ContestResult of(VoteCount count, WinningRules rules) {
    return new Winners(count, rules).result();
  }

  private ContestResult result() {
    var seating = Seating.of(enough(count), count.seats(), count.reserved());
    var withoutPending = withoutPending(seating);
    var people =
        count.contestants().stream()
            .sorted(
                comparingInt(Contestant::votes)
                    .reversed()
                    .thenComparing(comparing(Contestant::person)))
            .map(one -> explain(one, fate(one, seating, withoutPending)))
            .toList();
    return new ContestResult(
        count.contest(),
        count.round(),
        count.seats(),
        people,
        seating.ties(),
        seating.open(),
        seating.openReserved());
  }

  private List<Contestant> enough(VoteCount votes) {
    return votes.contestants().stream()
        .filter(one -> one.standing() != Standing.OUT && one.votes() >= needed)
        .toList();
  }

  /** How the seats would be filled if the review refused everybody it still has to look at. */
  private Seating withoutPending(Seating seating) {
    var others =
        count.contestants().stream()
            .map(one -> isHeld(one, seating) ? one.as(Standing.OUT) : one)
            .toList();
    return Seating.of(enough(count.with(others)), count.seats(), count.reserved());
  }

  private static boolean isHeld(Contestant one, Seating seating) {
    return one.standing() == Standing.WRITE_IN_AWAITING_REVIEW
        && seating.fate(one.person()) == Fate.ELECTED;
  }

  private static Fate fate(Contestant one, Seating seating, Seating withoutPending) {
    if (one.standing() == Standing.OUT) {
      return Fate.OUT;
    }
    if (isHeld(one, seating)) {
      return Fate.AWAITING_REVIEW;
    }
    var fate = seating.fate(one.person());
    var otherwise = withoutPending.fate(one.person());
    boolean comesIn = otherwise == Fate.ELECTED || otherwise == Fate.TIED;
    boolean hadNone = fate == Fate.OUTRANKED || fate == Fate.PASSED_OVER;
    return hadNone && comesIn ? Fate.STANDS_BY : fate;
  }

  private PersonResult explain(Contestant one, Fate fate) {
    var numbers = new HashMap<String, Object>();
    numbers.put("votes", one.votes());
    numbers.put("seats", count.seats());
    rules
        .majority(count.round())
        .ifPresent(majority -> {
          numbers.put("needed", needed);
          numbers.put("base", majority.base());
          numbers.put("of", majority.whole(count));
          numbers.put("share", majority.share().toString());
        });
    var rank = ranks.get(one.person());
    if (rank != null) {
      numbers.put("rank", rank);
    }
    ElectionRule rule = fate == Fate.AWAITING_REVIEW ? Q_6 : rules.rule();
    boolean again = fate == Fate.ELECTED && one.isServing();
    return new PersonResult(one.person(), one.votes(), fate, rule, numbers, again);
  }

  /** One more than have more votes, among those with enough. */
  private int rank(Contestant one) {
    return 1 + (int) enough(count).stream().filter(other -> other.votes() > one.votes()).count();
  }
}
