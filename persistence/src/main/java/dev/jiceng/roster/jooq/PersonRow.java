package dev.jiceng.roster.jooq;

import dev.jiceng.roster.Profile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a township's roster as the API shows them; {@code details} come only with a row that
 * was written just now, others are asked for them.
 */
public record PersonRow(String township, UUID uuid, String name, @Nullable Details details) {
  /** What the list does not carry. */
  public record Details(Profile profile, int version) {}

  public PersonRow(String township, UUID uuid, String name) {
    this(township, uuid, name, null);
  }
}
