package dev.jiceng.election.roll;

import org.jspecify.annotations.Nullable;

/**
 * One line of a roll as a file has it: texts, in Chinese or as the API writes its values; what is
 * missing is empty. Shows nothing of itself, for it names somebody.
 */
public record WrittenRow(
    @Nullable String name,
    @Nullable String idNumber,
    @Nullable String residentGroup,
    @Nullable String residence,
    @Nullable String declares,
    @Nullable String livingSince,
    @Nullable String accepted,
    @Nullable String votesElsewhere,
    @Nullable String politicalRights) {
  @Override
  public String toString() {
    return "WrittenRow[]";
  }
}
