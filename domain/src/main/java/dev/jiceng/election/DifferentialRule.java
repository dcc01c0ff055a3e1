package dev.jiceng.election;

import java.util.Map;

/**
 * How many more candidates than seats there must be (PE-2, VE-7): {@code extra} of the seats,
 * rounded up, and never fewer than {@code least}. The 2020 profiles: a fifth and one.
 *
 * @param extra share of the seats
 * @param least people, 0 where candidates may be as many as seats
 */
public record DifferentialRule(Share extra, int least) {
  /** The fewest candidates for that many seats. */
  public long candidatesFor(int seats) {
    return seats + Math.max(least, extra.leastReaching(seats));
  }

  public Judgements judge(ElectionRule rule, String path, int candidates, int seats) {
    long needed = candidatesFor(seats);
    var numbers =
        Map.<String, Object>of(
            "candidates", candidates, "seats", seats, "needed", needed, "extra", extra.toString());
    return new Judge()
        .that(candidates >= needed, rule, rule.id() + ".differential", path, numbers)
        .judgements();
  }
}
