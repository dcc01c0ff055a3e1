package dev.jiceng.shared.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Proves;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Proves("A-2")
class FieldVaultTest {
  private static final DivisionCode HERE = DivisionCode.of("610725101");
  private static final DivisionCode THERE = DivisionCode.of("610725102");
  private static final UUID ROW = new UUID(1, 1);
  private static final Cell CELL = new Cell(HERE, "person_identifier", "id_number", ROW);
  private static final String TEXT = "11010519491231002X";

  private static FieldVault vault(String... keys) {
    return new FieldVault(new FieldKeys(String.join(",", keys) + "," + TestKeys.index()));
  }

  private static FieldVault by(String algorithm) {
    return vault(TestKeys.of("k1", algorithm));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AES", "SM4"})
  void what_was_sealed_opens_in_its_place(String algorithm) {
    var vault = by(algorithm);
    byte[] sealed = vault.seal(CELL, TEXT);
    assertThat(vault.open(CELL, sealed)).isEqualTo(TEXT);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(TEXT);
    assertThat(vault.open(CELL, vault.seal(CELL, ""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AES", "SM4"})
  void moved_to_another_row_column_table_or_township_it_does_not_open(String algorithm) {
    var vault = by(algorithm);
    byte[] sealed = vault.seal(CELL, TEXT);
    for (Cell other :
        List.of(
            new Cell(HERE, "person_identifier", "id_number", new UUID(1, 2)),
            new Cell(HERE, "person_identifier", "phone", ROW),
            new Cell(HERE, "person", "id_number", ROW),
            new Cell(THERE, "person_identifier", "id_number", ROW))) {
      assertThatThrownBy(() -> vault.open(other, sealed)).isInstanceOf(CannotOpen.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"AES", "SM4"})
  void changed_in_any_byte_it_does_not_open(String algorithm) {
    var vault = by(algorithm);
    byte[] sealed = vault.seal(CELL, TEXT);
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> vault.open(CELL, changed))
          .as("byte %d", i)
          .isInstanceOf(CannotOpen.class);
    }
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> vault.open(CELL, cut)).isInstanceOf(CannotOpen.class);
    }
  }

  @Test
  void no_two_seals_are_alike() {
    var vault = by("SM4");
    assertThat(vault.seal(CELL, TEXT)).isNotEqualTo(vault.seal(CELL, TEXT));
  }

  @Test
  void after_a_rotation_the_old_key_opens_and_the_new_one_seals() {
    String aes = TestKeys.of("k1", "AES");
    String sm4 = TestKeys.of("k2", "SM4");
    byte[] old = vault(aes).seal(CELL, TEXT);
    var rotated = vault(sm4, aes);
    assertThat(rotated.open(CELL, old)).isEqualTo(TEXT);
    assertThat(rotated.isOld(old)).isTrue();
    byte[] renewed = rotated.seal(CELL, TEXT);
    assertThat(rotated.isOld(renewed)).isFalse();
    assertThat(vault(sm4).open(CELL, renewed)).isEqualTo(TEXT);
    assertThatThrownBy(() -> vault(sm4).open(CELL, old))
        .isInstanceOf(CannotOpen.class)
        .hasMessage("no key k1");
    assertThat(rotated.index(HERE, "id_number", TEXT))
        .isEqualTo(vault(aes).index(HERE, "id_number", TEXT));
  }

  @Test
  void relabelled_with_another_key_it_does_not_open_even_where_the_secret_is_the_same() {
    String one = TestKeys.of("k1", "AES");
    var vault = vault(one, one.replace("k1:", "k9:"));
    byte[] relabelled = vault.seal(CELL, TEXT);
    relabelled[3] = '9';
    assertThatThrownBy(() -> vault.open(CELL, relabelled)).isInstanceOf(CannotOpen.class);
  }

  @Test
  void an_index_is_equal_for_equal_texts_of_one_column_of_one_township_only() {
    var vault = by("AES");
    byte[] index = vault.index(HERE, "id_number", TEXT);
    assertThat(vault.index(HERE, "id_number", TEXT)).isEqualTo(index);
    assertThat(vault.index(THERE, "id_number", TEXT)).isNotEqualTo(index);
    assertThat(vault.index(HERE, "phone", TEXT)).isNotEqualTo(index);
    assertThat(vault.index(HERE, "id_number", TEXT + "1")).isNotEqualTo(index);
    var other =
        new FieldVault(new FieldKeys(TestKeys.of("k1", "AES") + "," + TestKeys.of("i2", "INDEX")));
    assertThat(other.index(HERE, "id_number", TEXT)).isNotEqualTo(index);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "k1",
        "k1:AES:c2hvcnQ=",
        "k1:DES:YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE=",
        "k1:AES:YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE=",
        "i1:INDEX:YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE=",
        "k1:AES:***,i1:INDEX:***"
      })
  void keys_that_cannot_be_used_are_refused_in_one_sentence(String list) {
    assertThatThrownBy(() -> new FieldKeys(list))
        .isInstanceOf(UnusableKeys.class)
        .hasMessageContaining("JICENG_FIELD_KEYS")
        .message()
        .doesNotContain("\n", "YWFh", "c2hvcnQ");
  }
}
