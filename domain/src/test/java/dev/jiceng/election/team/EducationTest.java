package dev.jiceng.election.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Proves("C-13")
class EducationTest {
  @ParameterizedTest
  @CsvSource({
    "11, POSTGRADUATE",
    "21, BACHELOR",
    "31, JUNIOR_COLLEGE",
    "41, SENIOR_SECONDARY",
    "61, SENIOR_SECONDARY",
    "71, JUNIOR_SECONDARY",
    "81, PRIMARY",
    "90, OTHER",
    "'', OTHER"
  })
  void a_code_of_the_standard_has_a_level(String code, Education level) {
    assertThat(Education.of(code)).isEqualTo(level);
  }

  @Test
  void levels_rise_in_their_order() {
    for (Education one : Education.values()) {
      for (Education other : Education.values()) {
        assertThat(one.isAtLeast(other)).isEqualTo(one.compareTo(other) >= 0);
        assertThat(one.rank() >= other.rank()).isEqualTo(one.isAtLeast(other));
      }
    }
  }
}
