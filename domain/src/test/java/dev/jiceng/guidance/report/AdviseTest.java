package dev.jiceng.guidance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

@Proves("G-12")
class AdviseTest {
  private static final Figures GOOD =
      new Figures(
          4, 4, 8, 6, 6, 9, 3, new BigDecimal("2.5"), 0, 2, 0, 2, 0, 0, 0, 5, BigDecimal.TEN);

  private static final Figures POOR =
      new Figures(4, 1, 8, 6, 5, 2, 0, BigDecimal.ZERO, 1, 7, 2, 1, 3, 1, 1, 0, BigDecimal.ZERO);

  private static List<String> keys(Figures figures) {
    return Advise.on(figures).stream().map(Violation::key).toList();
  }

  @Test
  void a_period_in_which_all_was_done_needs_no_advice() {
    assertThat(keys(GOOD)).isEmpty();
    assertThat(keys(Figures.NONE)).isEmpty();
  }

  @Test
  void each_shortcoming_is_named_with_its_numbers() {
    assertThat(keys(POOR))
        .containsExactly(
            "G-12.unchecked",
            "G-12.missed",
            "G-12.contested",
            "G-12.overdue",
            "G-12.severe",
            "G-12.repeated",
            "G-12.sentBack",
            "G-12.untrained");
    assertThat(Advise.on(POOR).getFirst().numbers())
        .containsEntry("count", 3)
        .containsEntry("of", 4);
  }

  @Test
  void areas_add_up_to_their_county_and_the_score_is_the_mean_of_complete_checks() {
    var both = GOOD.plus(POOR);
    assertThat(both.checks()).isEqualTo(11);
    assertThat(both.score()).isEqualByComparingTo("0.8333");
    assertThat(POOR.score()).isNull();
    assertThat(GOOD.plus(Figures.NONE)).isEqualTo(GOOD);
  }
}
