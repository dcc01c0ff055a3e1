package dev.jiceng.guidance.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.guidance.balance.Balance.Line;
import dev.jiceng.shared.Proves;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Uneven guidance is visible (G-11). */
@Proves("G-11")
class BalanceTest {
  private static Guided guided(
      String township, int communities, @Nullable Integer population, int checks) {
    var subjects = checks == 0 ? Set.<SubjectArea>of() : Set.of(SubjectArea.DISEASE_CONTROL);
    return new Guided(
        DivisionCode.of(township),
        communities,
        population,
        new Guided.Visits(Math.min(checks, communities), 2 * checks, checks, checks / 2),
        Math.min(checks, communities),
        checks,
        BigDecimal.TEN,
        0,
        0,
        subjects);
  }

  private static List<String> ratios(Balance balance) {
    return balance.lines().stream().map(it -> it.guided().township() + " " + it.ratio()).toList();
  }

  @Test
  void a_township_is_held_against_its_people_and_those_who_get_least_come_first() {
    var balance =
        Balance.of(
            List.of(
                guided("610725001", 5, 30_000, 30),
                guided("610725101", 5, 10_000, 10),
                guided("610725102", 5, 40_000, 0)));
    assertThat(balance.measure()).isEqualTo(Balance.Measure.POPULATION);
    assertThat(ratios(balance))
        .containsExactly("610725102 0.0000", "610725001 2.0000", "610725101 2.0000");
  }

  @Test
  void where_the_people_of_one_are_not_known_communities_count() {
    var balance =
        Balance.of(List.of(guided("610725001", 6, 30_000, 6), guided("610725101", 2, null, 6)));
    assertThat(balance.measure()).isEqualTo(Balance.Measure.COMMUNITIES);
    assertThat(ratios(balance)).containsExactly("610725001 0.6667", "610725101 2.0000");
  }

  @Test
  void what_was_planned_is_held_against_people_and_against_what_was_held() {
    var lines =
        Balance.of(List.of(guided("610725001", 5, 30_000, 30), guided("610725101", 5, 10_000, 30)))
            .lines();
    assertThat(lines)
        .extracting(Line::plannedRatio)
        .extracting(BigDecimal::toString)
        .containsExactly("0.6667", "2.0000");
    assertThat(lines)
        .extracting(Line::kept)
        .extracting(BigDecimal::toString)
        .containsExactly("0.6667", "0.6667");
  }

  @Test
  void where_nothing_was_planned_nothing_was_kept_or_missed() {
    var line = Balance.of(List.of(guided("610725001", 6, null, 0))).lines().getFirst();
    assertThat(line.plannedRatio()).isNull();
    assertThat(line.kept()).isNull();
  }

  @Test
  void where_nobody_is_guided_nothing_is_even_or_uneven() {
    assertThat(ratios(Balance.of(List.of(guided("610725001", 6, null, 0)))))
        .containsExactly("610725001 null");
  }

  @Test
  void what_nobody_was_checked_on_is_named() {
    var line = Balance.of(List.of(guided("610725001", 6, null, 3))).lines().getFirst();
    assertThat(line.missing())
        .hasSize(SubjectArea.values().length - 1)
        .doesNotContain(SubjectArea.DISEASE_CONTROL);
  }
}
