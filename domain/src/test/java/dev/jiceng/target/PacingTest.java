package dev.jiceng.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Proves("T-10")
class PacingTest {
  private static final LocalDate START = LocalDate.of(2021, 1, 1);

  @Test
  void without_milestones_the_expected_value_runs_straight_from_baseline_to_floor() {
    var pacing = new Pacing(indicator(Direction.UP, "6200", "9200"), START, START.plusDays(1000));
    assertThat(pacing.expectedOn(START.minusDays(1))).isEqualByComparingTo("6200");
    assertThat(pacing.expectedOn(START)).isEqualByComparingTo("6200");
    assertThat(pacing.expectedOn(START.plusDays(500))).isEqualByComparingTo("7700");
    assertThat(pacing.expectedOn(START.plusDays(1000))).isEqualByComparingTo("9200");
    assertThat(pacing.expectedOn(START.plusDays(2000))).isEqualByComparingTo("9200");
  }

  @Test
  void milestones_bend_the_line_and_are_met_on_their_day() {
    var bent = new Milestone(START.plusDays(10), new BigDecimal("8"));
    var pacing = new Pacing(indicator(Direction.DOWN, "10", "0", bent), START, START.plusDays(20));
    assertThat(pacing.expectedOn(START.plusDays(5))).isEqualByComparingTo("9");
    assertThat(pacing.expectedOn(START.plusDays(10))).isEqualByComparingTo("8");
    assertThat(pacing.expectedOn(START.plusDays(15))).isEqualByComparingTo("4");
  }

  @Test
  void an_expected_value_is_written_without_an_exponent() {
    var pacing = new Pacing(indicator(Direction.UP, "0", "9200"), START, START.plusDays(10));
    assertThat(pacing.expectedOn(START.plusDays(5)).toString()).isEqualTo("4600");
  }

  @Test
  void rounding_never_asks_for_more_than_the_floor() {
    var pacing = new Pacing(indicator(Direction.UP, "0", "0.00006"), START, START.plusDays(1000));
    assertThat(pacing.expectedOn(START.plusDays(999))).isLessThan(new BigDecimal("0.00006"));
    assertThat(pacing.behindFrom(new BigDecimal("0.00006"))).isEmpty();
  }

  @Test
  void a_target_due_on_the_first_day_expects_its_floor_at_once() {
    var pacing = new Pacing(indicator(Direction.UP, "0", "5"), START, START);
    assertThat(pacing.expectedOn(START)).isEqualByComparingTo("5");
    assertThat(pacing.behindFrom(new BigDecimal("4"))).contains(START);
  }

  /** 400 indicators drawn with a fixed seed, up and down, with none to four milestones. */
  static List<Pacing> pacings() {
    var random = new Random(20211130);
    var all = new ArrayList<Pacing>();
    for (int i = 0; i < 400; i++) {
      all.add(drawn(random));
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("pacings")
  void the_expected_value_never_turns_back_and_stays_between_baseline_and_floor(Pacing pacing) {
    var direction = pacing.indicator().direction();
    var last = pacing.indicator().baseline();
    for (var day = START; !day.isAfter(pacing.due()); day = day.plusDays(1)) {
      var expected = pacing.expectedOn(day);
      assertThat(direction.reaches(expected, last)).isTrue();
      assertThat(direction.reaches(pacing.indicator().floor(), expected)).isTrue();
      last = expected;
    }
    assertThat(last).isEqualByComparingTo(pacing.indicator().floor());
  }

  @ParameterizedTest
  @MethodSource("pacings")
  void behind_from_is_the_first_day_on_which_more_is_expected_than_reached(Pacing pacing) {
    var random = new Random(pacing.hashCode());
    var low = pacing.indicator().baseline().min(pacing.indicator().floor());
    var high = pacing.indicator().baseline().max(pacing.indicator().floor());
    var span = high.subtract(low).movePointRight(4).intValue();
    for (int i = 0; i < 10; i++) {
      var actual = low.add(BigDecimal.valueOf(random.nextInt(-20000, span + 20000), 4));
      assertThat(pacing.behindFrom(actual)).isEqualTo(firstDayBehind(pacing, actual));
    }
    assertThat(pacing.behindFrom(pacing.indicator().floor())).isEmpty();
  }

  private static Optional<LocalDate> firstDayBehind(Pacing pacing, BigDecimal actual) {
    int sign = pacing.indicator().direction() == Direction.UP ? 1 : -1;
    return START
        .datesUntil(pacing.due().plusDays(1))
        .filter(day -> Integer.signum(pacing.expectedOn(day).compareTo(actual)) == sign)
        .findFirst();
  }

  private static Pacing drawn(Random random) {
    int days = random.nextInt(1, 200);
    var direction = random.nextBoolean() ? Direction.UP : Direction.DOWN;
    int count = Math.min(random.nextInt(5), days - 1);
    int[] on = random.ints(1, Math.max(2, days)).distinct().limit(count).sorted().toArray();
    double[] steps = random.doubles(count + 2L, 0, 100).sorted().toArray();
    var values =
        Arrays.stream(steps)
            .mapToObj(step -> BigDecimal.valueOf(Math.round(step * 1000), 3))
            .map(step -> direction == Direction.UP ? step : step.negate())
            .toList();
    var milestones = new ArrayList<Milestone>();
    for (int i = 0; i < count; i++) {
      milestones.add(new Milestone(START.plusDays(on[i]), values.get(i + 1)));
    }
    var indicator =
        indicator(
            direction,
            values.getFirst().toPlainString(),
            values.getLast().toPlainString(),
            milestones.toArray(Milestone[]::new));
    return new Pacing(indicator, START, START.plusDays(days));
  }

  private static Indicator indicator(
      Direction direction, String baseline, String floor, Milestone... milestones) {
    return new Indicator(
        new UUID(0, 1),
        new UUID(0, 2),
        "居民人均纯收入",
        "元",
        direction,
        new BigDecimal(baseline),
        new BigDecimal(floor),
        null,
        List.of(milestones));
  }
}
