package dev.jiceng.guidance.area;

import dev.jiceng.guidance.team.GuidanceTeams;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Divides a county into responsibility areas, or divides it anew (G-1). */
public final class DrawAreas {
  private final Drawings drawings;
  private final GuidanceTeams teams;
  private final Ids ids;

  public DrawAreas(Drawings drawings, GuidanceTeams teams, Ids ids) {
    this.drawings = drawings;
    this.teams = teams;
    this.ids = ids;
  }

  /** {@code version} is the revision that the caller has seen, 0 before the first. */
  public record Command(int version, @Nullable String reason, List<AreaDraft> areas) {}

  public Outcome<Drawing> handle(Command command, Actor by, Moment now) {
    var current = drawings.current().orElse(null);
    int revision = current == null ? 0 : current.revision();
    if (revision != command.version()) {
      return current == null ? new Outcome.Unknown<>("version") : new Outcome.Stale<>(current);
    }
    var active = teams.active(command.areas().stream().map(AreaDraft::team).toList());
    var places = Places.of(command.areas(), drawings.communities());
    var violations = new AreaChecks(command, active, places).violations();
    if (!violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    var areas = command.areas().stream().map(draft -> area(draft, places)).toList();
    var reason = current == null ? null : command.reason();
    var drawing = new Drawing(ids.next(), revision + 1, reason, now.day(), areas);
    drawings.add(drawing, by, now);
    return Outcome.done(drawing);
  }

  private ResponsibilityArea area(AreaDraft draft, Places places) {
    UUID id = ids.next();
    return new ResponsibilityArea(
        id, draft.name().strip(), draft.basis().strip(), draft.team(), places.within(draft));
  }
}
