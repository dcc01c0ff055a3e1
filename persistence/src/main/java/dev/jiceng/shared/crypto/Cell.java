package dev.jiceng.shared.crypto;

import dev.jiceng.division.DivisionCode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where a sealed value stands; carried anywhere else, it does not open. */
public record Cell(DivisionCode township, String table, String column, UUID row) {
  byte[] bytes() {
    return String.join("\n", township.value(), table, column, row.toString())
        .getBytes(StandardCharsets.UTF_8);
  }
}
