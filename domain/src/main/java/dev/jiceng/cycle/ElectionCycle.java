package dev.jiceng.cycle;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.Words;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cycle of a county's elections, pinned to one version of a profile; all its communities take
 * part. It runs until it is closed.
 */
public record ElectionCycle(
    UUID id,
    DivisionCode county,
    Words name,
    ProfileRef profile,
    LocalDate startsOn,
    @Nullable LocalDate closedOn,
    int version) {
  public boolean isOpen() {
    return closedOn == null;
  }

  ElectionCycle closed(LocalDate on) {
    return new ElectionCycle(id, county, name, profile, startsOn, on, version);
  }

  public ElectionCycle withVersion(int newer) {
    return new ElectionCycle(id, county, name, profile, startsOn, closedOn, newer);
  }
}
