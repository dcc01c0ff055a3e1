package dev.jiceng.guidance.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What instructors are taken by: other plans, their posts at home, and this plan as it is read. */
final class Busy {
  private final Map<UUID, Set<Slot>> visiting;
  private final Map<UUID, Set<Slot>> onDuty;
  private final Map<UUID, Map<Slot, Integer>> here = new HashMap<>();

  Busy(Map<UUID, Set<Slot>> visiting, Map<UUID, Set<Slot>> onDuty) {
    this.visiting = visiting;
    this.onDuty = onDuty;
  }

  /** Answers false where this plan has them somewhere else then. */
  boolean take(UUID instructor, Slot slot) {
    return here.computeIfAbsent(instructor, it -> new TreeMap<>()).merge(slot, 1, Integer::sum)
        == 1;
  }

  boolean isVisiting(UUID instructor, Slot slot) {
    return visiting.getOrDefault(instructor, Set.of()).contains(slot);
  }

  boolean isOnDuty(UUID instructor, Slot slot) {
    return onDuty.getOrDefault(instructor, Set.of()).contains(slot);
  }

  /** Half days of this and other plans, by the Monday of their week. */
  Map<LocalDate, Integer> weeks(UUID instructor) {
    var weeks = new TreeMap<LocalDate, Integer>();
    here.getOrDefault(instructor, Map.of())
        .keySet()
        .forEach(slot -> weeks.merge(slot.week(), 1, Integer::sum));
    visiting
        .getOrDefault(instructor, Set.of())
        .forEach(slot -> weeks.computeIfPresent(slot.week(), (week, count) -> count + 1));
    return weeks;
  }
}
