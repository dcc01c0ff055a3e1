package dev.jiceng.guidance.team;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Instructors who guide an area together, one of whom leads (G-2). */
public record GuidanceTeam(
    UUID id, String name, List<Member> members, @Nullable LocalDate dissolvedOn, int version) {
  public static final int FEWEST = 3;
  public static final int MOST = 5;

  public GuidanceTeam {
    members = List.copyOf(members);
  }

  /** Who belongs to it now. */
  public record Member(UUID instructor, boolean leader) {}

  public boolean isActive() {
    return dissolvedOn == null;
  }

  GuidanceTeam changed(String name, List<Member> members) {
    return new GuidanceTeam(id, name, members, dissolvedOn, version + 1);
  }

  public GuidanceTeam dissolved(LocalDate day) {
    return new GuidanceTeam(id, name, List.of(), day, version + 1);
  }
}
