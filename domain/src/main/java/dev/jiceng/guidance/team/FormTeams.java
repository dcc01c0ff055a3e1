package dev.jiceng.guidance.team;

import static dev.jiceng.guidance.GuidanceRule.G_2;

import dev.jiceng.guidance.team.GuidanceTeam.Member;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Forms teams, and changes who is in them (G-2). */
public final class FormTeams {
  private static final UUID NONE = new UUID(0, 0);

  private final GuidanceTeams teams;
  private final Instructors instructors;
  private final Ids ids;

  public FormTeams(GuidanceTeams teams, Instructors instructors, Ids ids) {
    this.teams = teams;
    this.instructors = instructors;
    this.ids = ids;
  }

  /** A team as it is wanted; the leader is one of the instructors. */
  public record Roster(String name, UUID leader, List<UUID> instructors) {
    public Roster {
      instructors = List.copyOf(instructors);
    }

    List<Member> members() {
      return instructors.stream().map(id -> new Member(id, id.equals(leader))).toList();
    }
  }

  public Outcome<GuidanceTeam> form(Roster wanted, Moment now) {
    var violations = violations(wanted, NONE, now);
    if (!violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    var team = new GuidanceTeam(ids.next(), wanted.name().strip(), wanted.members(), null, 1);
    teams.add(team, now.day());
    return Outcome.done(team);
  }

  public Outcome<GuidanceTeam> change(UUID id, int version, Roster wanted, Moment now) {
    var team = teams.lock(id).orElse(null);
    if (team == null) {
      return new Outcome.Unknown<>("id");
    }
    if (team.version() != version) {
      return new Outcome.Stale<>(team);
    }
    var violations = new ArrayList<>(gone(team));
    violations.addAll(violations(wanted, id, now));
    if (!violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    var changed = team.changed(wanted.name().strip(), wanted.members());
    teams.change(changed, now.day());
    return Outcome.done(changed);
  }

  /** What keeps a team from being changed at all. */
  public static List<Violation> gone(GuidanceTeam team) {
    return team.isActive() ? List.of() : List.of(Violation.of(G_2, "G-2.dissolved", "id"));
  }

  private List<Violation> violations(Roster wanted, UUID own, Moment now) {
    var known = instructors.findAll(wanted.instructors());
    var elsewhere = teams.teamsOf(wanted.instructors(), own);
    boolean nameTaken = teams.isTaken(wanted.name().strip(), own);
    return new TeamChecks(wanted, nameTaken, known, elsewhere, now).violations();
  }
}
