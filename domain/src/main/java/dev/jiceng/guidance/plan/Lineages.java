package dev.jiceng.guidance.plan;

import static dev.jiceng.guidance.GuidanceRule.G_4;

import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** A visit that is kept was planned before, for the same community, and is kept once. */
final class Lineages {
  private Lineages() {}

  static List<Violation> violations(List<Visit> before, List<VisitDraft> drafts) {
    var found = new ArrayList<Violation>();
    var seen = new HashSet<UUID>();
    for (int i = 0; i < drafts.size(); i++) {
      var draft = drafts.get(i);
      var lineage = draft.lineage();
      if (lineage != null && !(isKept(before, draft) && seen.add(lineage))) {
        found.add(Violation.of(G_4, "G-4.lineage", "visits." + i + ".visit"));
      }
    }
    return found;
  }

  private static boolean isKept(List<Visit> before, VisitDraft draft) {
    return before.stream()
        .anyMatch(visit ->
            visit.lineage().equals(draft.lineage()) && visit.community().equals(draft.community()));
  }
}
