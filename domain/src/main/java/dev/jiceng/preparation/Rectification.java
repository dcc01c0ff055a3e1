package dev.jiceng.preparation;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 整顿: the township holds a community back from electing until it releases it. */
public record Rectification(
    UUID id,
    DivisionCode community,
    LocalDate heldOn,
    String reason,
    @Nullable Release release,
    int version) {
  /** When and why it was over. */
  public record Release(LocalDate on, String reason) {}

  public boolean isHeld() {
    return release == null;
  }

  Rectification released(Release how) {
    return new Rectification(id, community, heldOn, reason, how, version);
  }

  public Rectification withVersion(int newer) {
    return new Rectification(id, community, heldOn, reason, release, newer);
  }
}
