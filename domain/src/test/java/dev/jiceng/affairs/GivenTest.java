package dev.jiceng.affairs;

import static dev.jiceng.affairs.AffairsRule.D_1;
import static dev.jiceng.affairs.AffairsRule.D_3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts and amounts that are given. */
class GivenTest {
  private static List<String> keys(List<Violation> found) {
    return found.stream().map(Violation::key).toList();
  }

  @Test
  @Proves("D-3")
  void a_text_says_something_and_has_an_end() {
    assertThat(Words.of(D_3, "reason", "字".repeat(Words.LINE), Words.LINE)).isEmpty();
    assertThat(keys(Words.of(D_3, "reason", "字".repeat(Words.LINE + 1), Words.LINE)))
        .containsExactly("D-3.long");
    assertThat(keys(Words.of(D_3, "reason", " \n", Words.LINE))).containsExactly("D-3.blank");
  }

  @ParameterizedTest
  @CsvSource({
    "0.01, ''",
    "9999999999999.99, ''",
    "1.10, ''",
    "1.005, D-1.cents",
    "0, D-1.notPositive",
    "-0.005, D-1.cents D-1.notPositive",
    "10000000000000, D-1.tooLarge"
  })
  @Proves("D-1")
  void an_amount_is_some_yuan_and_whole_cents(BigDecimal amount, String told) {
    assertThat(String.join(" ", keys(Yuan.amount(D_1, "amount", amount)))).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({"0, ''", "-0.01, D-1.negative", "0.001, D-1.cents"})
  @Proves("D-1")
  void a_balance_may_be_nothing(BigDecimal balance, String told) {
    assertThat(String.join(" ", keys(Yuan.balance(D_1, "opening", balance)))).isEqualTo(told);
  }
}
