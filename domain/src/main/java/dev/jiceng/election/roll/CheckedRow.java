package dev.jiceng.election.roll;

import dev.jiceng.election.candidacy.Residence;
import dev.jiceng.roster.IdNumber;
import org.jspecify.annotations.Nullable;

/** One voter as a clerk enters them, well formed; whether they may vote is another question. */
record CheckedRow(
    String name,
    IdNumber idNumber,
    @Nullable String residentGroup,
    Residence residence,
    boolean hasPoliticalRights) {
  /** Away, and without the declaration that puts them on the roll. */
  boolean isAwaited() {
    return residence instanceof Residence.RegisteredOnly(boolean declares) && !declares;
  }
}
