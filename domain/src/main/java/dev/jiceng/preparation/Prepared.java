package dev.jiceng.preparation;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done, where and when; an audit is settled by its publication, a risk by its end. */
public record Prepared(
    UUID id,
    DivisionCode community,
    LocalDate on,
    Preparation what,
    @Nullable LocalDate settledOn,
    int version) {
  Prepared settled(LocalDate day) {
    return new Prepared(id, community, on, what, day, version);
  }

  public Prepared withVersion(int newer) {
    return new Prepared(id, community, on, what, settledOn, newer);
  }
}
