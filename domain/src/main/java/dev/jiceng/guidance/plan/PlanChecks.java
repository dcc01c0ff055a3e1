package dev.jiceng.guidance.plan;

import static dev.jiceng.guidance.GuidanceRule.G_3;
import static dev.jiceng.guidance.GuidanceRule.G_4;

import dev.jiceng.guidance.GuidanceRule;
import dev.jiceng.guidance.team.Instructor;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Whether the visits of a plan can be made: in the team's own area, by members who are fit and free
 * then, and not more than their posts at home leave room for (G-3, G-4).
 *
 * @param kept how many visits lie in the past and are not asked about any more
 */
record PlanChecks(SupervisionPlan plan, int kept, PlanBasis basis, Busy busy, LocalDate today) {
  List<Violation> violations() {
    var found = new ArrayList<Violation>();
    for (int i = 0; i < plan.visits().size(); i++) {
      var visit = plan.visits().get(i);
      if (i < kept) {
        visit.instructors().forEach(it -> busy.take(it, visit.slot()));
      } else {
        visit(found, "visits." + (i - kept), visit);
      }
    }
    var members = new TreeSet<UUID>();
    plan.visits().stream().skip(kept).forEach(visit -> members.addAll(visit.instructors()));
    members.stream()
        .map(basis.members()::get)
        .filter(Objects::nonNull)
        .forEach(member -> capacity(found, member));
    return found;
  }

  private void visit(List<Violation> found, String path, Visit visit) {
    var day = visit.slot().day();
    if (day.isBefore(plan.start()) || day.isAfter(plan.end())) {
      Map<String, Object> days = Map.of("day", day, "start", plan.start(), "end", plan.end());
      found.add(Violation.of(G_4, "G-4.outside", path + ".day", days));
    }
    if (day.isBefore(today)) {
      Map<String, Object> days = Map.of("day", day, "today", today);
      found.add(Violation.of(G_4, "G-4.past", path + ".day", days));
    }
    if (!basis.communities().containsKey(visit.community())) {
      Map<String, Object> where = Map.of("community", visit.community().value());
      found.add(Violation.of(G_4, "G-4.elsewhere", path + ".community", where));
    }
    require(found, !visit.place().isBlank(), "G-4.blank", path + ".place");
    require(found, !visit.subjectAreas().isEmpty(), "G-4.subject", path + ".subjectAreas");
    require(found, !visit.instructors().isEmpty(), "G-4.nobody", path + ".instructors");
    visit.instructors().forEach(id -> instructor(found, path + ".instructors", id, visit.slot()));
  }

  private void instructor(List<Violation> found, String path, UUID id, Slot slot) {
    var member = basis.members().get(id);
    if (member == null) {
      found.add(Violation.of(G_4, "G-4.member", path, Map.of("instructor", id)));
      return;
    }
    Map<String, Object> who =
        Map.of("name", member.name(), "day", slot.day(), "halfDay", slot.half());
    add(found, !member.isFit(slot.day()), G_3, "G-3.unfitOn", path, who);
    boolean atHome = member.homeDays().contains(slot.day().getDayOfWeek().getValue());
    add(found, atHome, G_4, "G-4.homeDay", path, who);
    add(found, busy.isOnDuty(id, slot), G_4, "G-4.homeDuty", path, who);
    boolean twice = !busy.take(id, slot) || busy.isVisiting(id, slot);
    add(found, twice, G_4, "G-4.clash", path, who);
  }

  private void capacity(List<Violation> found, Instructor member) {
    busy.weeks(member.id())
        .forEach((week, planned) -> {
          if (planned > member.weeklyHalfDays()) {
            Map<String, Object> numbers =
                Map.of(
                    "name",
                    member.name(),
                    "week",
                    week,
                    "planned",
                    planned,
                    "limit",
                    member.weeklyHalfDays());
            found.add(Violation.of(G_4, "G-4.capacity", "visits", numbers));
          }
        });
  }

  private static void add(
      List<Violation> found,
      boolean broken,
      GuidanceRule rule,
      String key,
      String path,
      Map<String, Object> numbers) {
    if (broken) {
      found.add(Violation.of(rule, key, path, numbers));
    }
  }

  private static void require(List<Violation> found, boolean kept, String key, String path) {
    add(found, !kept, G_4, key, path, Map.of());
  }
}
