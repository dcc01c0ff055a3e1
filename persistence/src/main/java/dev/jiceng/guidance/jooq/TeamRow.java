package dev.jiceng.guidance.jooq;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.guidance.team.GuidanceTeam;
import dev.jiceng.guidance.team.Instructor;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team as the API shows it (G-2); {@code seenFrom} is what its id carries. */
public record TeamRow(
    DivisionCode seenFrom,
    UUID uuid,
    String name,
    @Nullable LocalDate dissolvedOn,
    int version,
    @Nullable UUID area,
    @Nullable String areaName,
    List<Member> members) {
  /** Who is in it now. */
  public record Member(InstructorList.Row row, boolean leader, LocalDate since) {
    public Instructor instructor() {
      return row.instructor();
    }
  }

  /** What nobody in the team is versed in. */
  public Set<SubjectArea> missingSubjectAreas() {
    var missing = EnumSet.allOf(SubjectArea.class);
    members.forEach(member -> missing.removeAll(member.instructor().subjectAreas()));
    return missing;
  }

  public GuidanceTeam team() {
    var all =
        members.stream()
            .map(it -> new GuidanceTeam.Member(it.instructor().id(), it.leader()))
            .toList();
    return new GuidanceTeam(uuid, name, all, dissolvedOn, version);
  }
}
