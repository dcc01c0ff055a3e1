package dev.jiceng.shared.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorTest {
  private static final String ORDER = "termTargets:DUE:ASC";
  private static final List<Object> VALUES =
      List.of(
          "武侯镇",
          7,
          7L,
          new BigDecimal("1250.00"),
          new UUID(1, 2),
          LocalDate.of(2026, 2, 28),
          Instant.parse("2026-11-23T09:30:00.123456Z"),
          true,
          false);

  @Test
  void values_come_back_with_their_types() {
    String text = new Cursor(VALUES).encode(ORDER);
    assertThat(Cursor.decode(text, ORDER).orElseThrow().values()).isEqualTo(VALUES);
  }

  @Test
  void a_cursor_of_another_list_or_order_is_noticed() {
    String text = new Cursor(VALUES).encode(ORDER);
    assertThat(Cursor.decode(text, "termTargets:DUE:DESC")).isEmpty();
  }

  @Test
  void a_cursor_touched_anywhere_is_noticed() {
    String text = new Cursor(VALUES).encode(ORDER);
    for (int i = 0; i < text.length() - 1; i++) {
      char other = text.charAt(i) == 'A' ? 'B' : 'A';
      String touched = text.substring(0, i) + other + text.substring(i + 1);
      assertThat(Cursor.decode(touched, ORDER)).as("character %d", i).isEmpty();
      assertThat(Cursor.decode(text.substring(0, i), ORDER)).isEmpty();
    }
  }
}
