package dev.jiceng.guidance.team;

import static dev.jiceng.guidance.GuidanceRule.G_2;
import static dev.jiceng.guidance.GuidanceRule.G_3;

import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whether those who are wanted make a team (G-2), all of them fit (G-3). */
record TeamChecks(
    FormTeams.Roster wanted,
    boolean nameTaken,
    Map<UUID, Instructor> known,
    Map<UUID, String> elsewhere,
    Moment now) {
  List<Violation> violations() {
    var found = new ArrayList<Violation>();
    require(found, !wanted.name().isBlank(), "G-2.blank", "name");
    require(found, !nameTaken, "G-2.name", "name");
    require(found, wanted.instructors().contains(wanted.leader()), "G-2.leader", "leader");
    var leader = known.get(wanted.leader());
    require(found, leader == null || !leader.coOpted(), "G-2.coOptedLeader", "leader");
    size(found);
    var seen = new HashSet<UUID>();
    for (int i = 0; i < wanted.instructors().size(); i++) {
      UUID id = wanted.instructors().get(i);
      String path = "instructors." + i;
      require(found, seen.add(id), "G-2.twice", path);
      instructor(found, path, id);
    }
    return found;
  }

  /** Co-opted health staff come on top of those from the county's centre. */
  private void size(List<Violation> found) {
    long own =
        wanted.instructors().stream()
            .distinct()
            .filter(id -> known.containsKey(id) && !known.get(id).coOpted())
            .count();
    if (own < GuidanceTeam.FEWEST || own > GuidanceTeam.MOST) {
      Map<String, Object> numbers =
          Map.of("actual", own, "fewest", GuidanceTeam.FEWEST, "most", GuidanceTeam.MOST);
      found.add(Violation.of(G_2, "G-2.size", "instructors", numbers));
    }
  }

  private void instructor(List<Violation> found, String path, UUID id) {
    var instructor = known.get(id);
    if (instructor == null) {
      found.add(Violation.of(G_3, "G-3.unknown", path));
      return;
    }
    var team = elsewhere.get(id);
    if (team != null) {
      Map<String, Object> names = Map.of("name", instructor.name(), "team", team);
      found.add(Violation.of(G_2, "G-2.elsewhere", path, names));
    }
    unfit(instructor, now, path, found);
  }

  private static void unfit(Instructor it, Moment now, String path, List<Violation> found) {
    it.flags(now.day()).stream()
        .filter(Instructor.Flag::isBlocking)
        .map(flag -> Violation.of(G_3, "G-3.unfit." + flag, path, Map.of("name", it.name())))
        .forEach(found::add);
  }

  private static void require(List<Violation> found, boolean kept, String key, String path) {
    if (!kept) {
      found.add(Violation.of(G_2, key, path));
    }
  }
}
