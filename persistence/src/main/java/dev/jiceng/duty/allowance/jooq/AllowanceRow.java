package dev.jiceng.duty.allowance.jooq;

import dev.jiceng.duty.allowance.Allowance;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * An allowance as the API shows it.
 *
 * @param ofPerson what the person got for all posts of the township that month
 */
public record AllowanceRow(
    Allowance allowance, String name, String postTitle, BigDecimal ofPerson, int posts) {
  public UUID uuid() {
    return allowance.id();
  }
}
