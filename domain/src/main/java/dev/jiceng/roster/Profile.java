package dev.jiceng.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the roster says of somebody beside the name (TR-4); null is what nobody has said. */
public record Profile(
    Gender gender,
    @Nullable LocalDate birthDate,
    @Nullable Ethnicity ethnicity,
    @Nullable Education education,
    @Nullable PoliticalStatus politicalStatus,
    @Nullable Origin origin,
    List<String> skills) {
  public Profile {
    skills = List.copyOf(skills);
  }
}
