package dev.jiceng.election.tally;

import static dev.jiceng.election.People.clerk;
import static dev.jiceng.election.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.election.Judged;
import dev.jiceng.shared.Proves;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Proves("VE-12")
class TallyComparisonTest {
  private static final UUID CHAIR = person(900);
  private static final Instant NOON = Instant.parse("2011-09-16T04:00:00Z");

  private static Tally tally(BoxKind kind, int valid, Map<UUID, Integer> votes) {
    var ballots = BallotCount.of(10, 10, valid);
    var box = new BoxCount(1, kind, ballots, votes);
    return new Tally(List.of(new ContestCount(CHAIR, 1, ballots, votes, List.of(box))));
  }

  private static final Tally TALLY = tally(BoxKind.STATION, 9, Map.of(person(1), 5, person(2), 4));

  private static TallyEntry by(int clerk, Tally tally) {
    return new TallyEntry(clerk(clerk), NOON, tally);
  }

  @Test
  void two_people_with_the_same_figures_agree() {
    var judged = TallyComparison.judge(by(1, TALLY), by(2, TALLY));
    assertThat(judged.violations()).isEmpty();
    assertThat(judged.all()).hasSize(2);
  }

  @Test
  void one_person_twice_is_refused() {
    assertThat(Judged.keys(TallyComparison.judge(by(1, TALLY), by(1, TALLY))))
        .containsExactly("VE-12.sameClerk");
  }

  @Test
  void each_figure_that_differs_is_named_with_both_values() {
    var other = tally(BoxKind.STATION, 9, Map.of(person(1), 6, person(3), 3));
    var first = "contests." + CHAIR + ".votes.";
    assertThat(TallyComparison.differences(TALLY, other))
        .contains(
            new TallyComparison.Difference(first + person(1), 5, 6),
            new TallyComparison.Difference(first + person(2), 4, null),
            new TallyComparison.Difference(first + person(3), null, 3))
        .hasSize(6);
    var judged = TallyComparison.judge(by(1, TALLY), by(2, other));
    assertThat(judged.violations())
        .allMatch(violation -> violation.key().equals("VE-12.differs"))
        .extracting(violation -> violation.numbers())
        .contains(Map.of("first", 5, "second", 6), Map.of("first", 4, "second", "-"));
  }

  @Test
  void a_box_of_another_kind_differs_too() {
    var other = tally(BoxKind.PROXY, 9, Map.of(person(1), 5, person(2), 4));
    assertThat(TallyComparison.differences(TALLY, other))
        .extracting(TallyComparison.Difference::path)
        .containsExactly(
            "contests." + CHAIR + ".boxes.1.kind.PROXY",
            "contests." + CHAIR + ".boxes.1.kind.STATION");
  }

  @Test
  void valid_and_invalid_are_each_compared() {
    var other = tally(BoxKind.STATION, 8, Map.of(person(1), 5, person(2), 4));
    assertThat(TallyComparison.differences(TALLY, other))
        .extracting(TallyComparison.Difference::path)
        .containsExactly(
            "contests." + CHAIR + ".ballots.invalid",
            "contests." + CHAIR + ".ballots.valid",
            "contests." + CHAIR + ".boxes.1.ballots.invalid",
            "contests." + CHAIR + ".boxes.1.ballots.valid");
  }
}
