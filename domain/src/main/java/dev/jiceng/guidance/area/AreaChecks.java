package dev.jiceng.guidance.area;

import static dev.jiceng.guidance.GuidanceRule.G_1;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Whether areas cover the county, keep apart, and have a team each (G-1). */
record AreaChecks(DrawAreas.Command command, Set<UUID> active, Places places) {
  List<Violation> violations() {
    var found = new ArrayList<Violation>();
    var reason = command.reason();
    if (command.version() > 0 && (reason == null || reason.isBlank())) {
      found.add(Violation.of(G_1, "G-1.reason", "reason"));
    }
    var names = new HashSet<String>();
    var teams = new HashSet<UUID>();
    for (int i = 0; i < command.areas().size(); i++) {
      area(found, "areas." + i, command.areas().get(i), names, teams);
    }
    communities(found, "G-1.overlap", places.overlapping());
    communities(found, "G-1.uncovered", places.uncovered());
    return found;
  }

  private void area(
      List<Violation> found, String path, AreaDraft area, Set<String> names, Set<UUID> teams) {
    require(found, !area.name().isBlank(), "G-1.blank", path + ".name");
    require(found, !area.basis().isBlank(), "G-1.blank", path + ".basis");
    require(found, names.add(area.name().strip()), "G-1.name", path + ".name");
    require(found, active.contains(area.team()), "G-1.team", path + ".team");
    require(found, teams.add(area.team()), "G-1.teamTwice", path + ".team");
    require(found, !area.places().isEmpty(), "G-1.empty", path + ".places");
    area.places().stream()
        .filter(place -> !places.has(place))
        .map(place -> Map.<String, Object>of("place", place.value()))
        .map(place -> Violation.of(G_1, "G-1.place", path + ".places", place))
        .forEach(found::add);
  }

  private void communities(List<Violation> found, String key, List<DivisionCode> communities) {
    if (!communities.isEmpty()) {
      Map<String, Object> which =
          Map.of("count", communities.size(), "communities", places.named(communities));
      found.add(Violation.of(G_1, key, "areas", which));
    }
  }

  private static void require(List<Violation> found, boolean kept, String key, String path) {
    if (!kept) {
      found.add(Violation.of(G_1, key, path));
    }
  }
}
