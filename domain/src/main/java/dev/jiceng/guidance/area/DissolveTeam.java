package dev.jiceng.guidance.area;

import static dev.jiceng.guidance.GuidanceRule.G_1;
import static dev.jiceng.guidance.GuidanceRule.G_2;

import dev.jiceng.guidance.team.FormTeams;
import dev.jiceng.guidance.team.GuidanceTeam;
import dev.jiceng.guidance.team.GuidanceTeams;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Dissolves a team; whoever takes over its area makes a new drawing of it (G-1, G-2). */
public final class DissolveTeam {
  private final Drawings drawings;
  private final GuidanceTeams teams;
  private final Ids ids;

  public DissolveTeam(Drawings drawings, GuidanceTeams teams, Ids ids) {
    this.drawings = drawings;
    this.teams = teams;
    this.ids = ids;
  }

  /** {@code successor} takes over the area, where there is one. */
  public record Command(UUID team, int version, @Nullable UUID successor, String reason) {}

  public Outcome<GuidanceTeam> handle(Command command, Actor by, Moment now) {
    var drawing = drawings.current().orElse(null);
    var team = teams.lock(command.team()).orElse(null);
    if (team == null) {
      return new Outcome.Unknown<>("id");
    }
    if (team.version() != command.version()) {
      return new Outcome.Stale<>(team);
    }
    var violations = new ArrayList<>(FormTeams.gone(team));
    if (command.reason().isBlank()) {
      violations.add(Violation.of(G_2, "G-2.blank", "reason"));
    }
    violations.addAll(successor(command, drawing));
    if (!violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    var successor = command.successor();
    if (drawing != null && successor != null) {
      drawings.add(handOver(drawing, command, successor, now), by, now);
    }
    var dissolved = team.dissolved(now.day());
    teams.change(dissolved, now.day());
    return Outcome.done(dissolved);
  }

  /** No area without a team, no team with two areas. */
  private List<Violation> successor(Command command, @Nullable Drawing drawing) {
    var area = drawing == null ? null : drawing.of(command.team()).orElse(null);
    var successor = command.successor();
    if (successor == null) {
      return area == null
          ? List.of()
          : List.of(Violation.of(G_1, "G-1.orphan", "successor", Map.of("area", area.name())));
    }
    if (drawing == null || area == null) {
      return List.of(Violation.of(G_1, "G-1.noArea", "successor"));
    }
    if (!teams.active(List.of(successor)).contains(successor)) {
      return List.of(Violation.of(G_1, "G-1.team", "successor"));
    }
    return drawing.of(successor).isPresent()
        ? List.of(Violation.of(G_1, "G-1.teamTwice", "successor"))
        : List.of();
  }

  private Drawing handOver(Drawing before, Command command, UUID successor, Moment now) {
    var areas =
        before.areas().stream()
            .map(area -> {
              boolean theirs = area.team().equals(command.team());
              return area.handedTo(ids.next(), theirs ? successor : area.team());
            })
            .toList();
    int revision = before.revision() + 1;
    return new Drawing(ids.next(), revision, command.reason().strip(), now.day(), areas);
  }
}
