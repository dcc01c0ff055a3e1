package dev.jiceng.training.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Proves;
import java.util.List;
import org.junit.jupiter.api.Test;

@Proves("TR-2")
class VerificationCodeTest {
  private static final VerificationCode CODE =
      VerificationCode.of(DivisionCode.of("610725"), "7K3M9PQRSTVWXYZ2");

  @Test
  void it_is_read_as_people_type_it() {
    String shown = CODE.shown();
    assertThat(shown).startsWith("610725-7K3M-9PQR-STVW-XYZ2-").hasSize(28);
    for (String typed :
        List.of(shown, shown.toLowerCase(java.util.Locale.ROOT), " " + CODE.value() + " ")) {
      assertThat(VerificationCode.parse(typed)).as(typed).contains(CODE);
    }
    assertThat(CODE.county().value()).isEqualTo("610725");
  }

  @Test
  void every_wrong_symbol_is_noticed() {
    String value = CODE.value();
    for (int at = 0; at < value.length(); at++) {
      for (char symbol : VerificationCode.SYMBOLS.toCharArray()) {
        String wrong = value.substring(0, at) + symbol + value.substring(at + 1);
        assertThat(VerificationCode.parse(wrong).isPresent())
            .as(wrong)
            .isEqualTo(wrong.equals(value));
      }
    }
  }

  @Test
  void neighbours_that_changed_places_are_noticed() {
    String value = CODE.value();
    for (int at = 6; at < value.length() - 2; at++) {
      String wrong =
          value.substring(0, at)
              + value.charAt(at + 1)
              + value.charAt(at)
              + value.substring(at + 2);
      assertThat(VerificationCode.parse(wrong)).as(wrong).isEmpty();
    }
  }

  @Test
  void anything_else_is_no_code() {
    for (String typed : List.of("", "610725", "勉县", "0".repeat(10_000))) {
      assertThat(VerificationCode.parse(typed)).isEmpty();
    }
  }
}
