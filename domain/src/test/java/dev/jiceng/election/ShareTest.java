package dev.jiceng.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.shared.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
  @Test
  void the_least_numbers_are_those_where_the_comparison_turns() {
    for (int denominator = 1; denominator <= 6; denominator++) {
      for (int numerator = 0; numerator <= denominator; numerator++) {
        var share = new Share(numerator, denominator);
        for (int whole = 0; whole <= 40; whole++) {
          assertThat(share.isExceededBy(share.leastAbove(whole), whole)).isTrue();
          assertThat(share.isExceededBy(share.leastAbove(whole) - 1, whole)).isFalse();
          assertThat(share.isReachedBy(share.leastReaching(whole), whole)).isTrue();
          assertThat(share.isReachedBy(share.leastReaching(whole) - 1, whole)).isFalse();
        }
      }
    }
  }

  @Test
  void a_share_is_of_something() {
    assertThatThrownBy(() -> new Share(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Share(-1, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @Proves("PE-2")
  @CsvSource({"1, 2", "3, 4", "4, 5", "5, 6", "6, 8", "7, 9", "10, 12", "11, 14"})
  void candidates_exceed_seats_by_a_fifth_rounded_up(int seats, int needed) {
    assertThat(Profiles.DIFFERENTIAL.candidatesFor(seats)).isEqualTo(needed);
    var rule = ElectionRule.PE_2;
    assertThat(Profiles.DIFFERENTIAL.judge(rule, "persons", needed, seats).violations()).isEmpty();
    assertThat(Judged.keys(Profiles.DIFFERENTIAL.judge(rule, "persons", needed - 1, seats)))
        .containsExactly("PE-2.differential");
  }
}
