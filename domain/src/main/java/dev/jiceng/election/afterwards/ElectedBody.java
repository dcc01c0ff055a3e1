package dev.jiceng.election.afterwards;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body as it was elected after a committee.
 *
 * @param cycle the county's, where the committee's election belongs to one
 * @param committeeOn the day the committee was elected
 * @param dueOn last day to elect it; empty where the profile sets none
 * @param groups that elected, with their households; 0 where not told
 */
public record ElectedBody(
    UUID id,
    DivisionCode community,
    @Nullable UUID cycle,
    BodyKind kind,
    LocalDate committeeOn,
    LocalDate electedOn,
    @Nullable LocalDate dueOn,
    @Nullable UUID chair,
    List<Elected> people,
    List<Group> groups) {
  public ElectedBody {
    people = List.copyOf(people);
    groups = List.copyOf(groups);
  }

  /** A group of residents; it says how many households it has, or 0. */
  public record Group(String name, int households) {}
}
