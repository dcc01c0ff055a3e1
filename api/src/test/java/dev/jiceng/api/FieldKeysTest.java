package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.shared.Proves;
import dev.jiceng.shared.crypto.FieldKeys;
import dev.jiceng.shared.crypto.UnusableKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FieldKeysTest {
  @Test
  @Proves("A-2")
  void without_field_keys_the_api_does_not_start_and_says_so_in_one_sentence(
      CapturedOutput output) {
    assertThatThrownBy(() -> new TestApi("jiceng.field-keys=").close())
        .hasRootCauseInstanceOf(UnusableKeys.class);
    assertThat(output.getAll())
        .contains("APPLICATION FAILED TO START")
        .contains("JICENG_FIELD_KEYS is missing");
    assertThat(output.getAll()).doesNotContain("\tat dev.jiceng");
  }

  @Test
  void the_tests_own_keys_are_usable() {
    assertThat(new FieldKeys(TestApi.FIELD_KEYS)).isNotNull();
  }
}
