package dev.jiceng.guidance.plan;

import static dev.jiceng.guidance.GuidanceRule.G_4;

import dev.jiceng.guidance.team.Instructor;
import dev.jiceng.guidance.team.Instructors;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes down when instructors are wanted at home, so that no visit is planned then (G-4). */
public final class KeepHomeDuties {
  private final Instructors instructors;
  private final Diary diary;
  private final Ids ids;

  public KeepHomeDuties(Instructors instructors, Diary diary, Ids ids) {
    this.instructors = instructors;
    this.diary = diary;
    this.ids = ids;
  }

  /** Who is wanted, when, and for what. */
  public record Record(UUID instructor, Slot slot, String duty) {}

  /** A visit that is planned then stays: whose duty goes first is for a lead to decide (G-9). */
  public Outcome<Instructor> record(Record command, Moment now) {
    var instructor = instructors.find(command.instructor()).orElse(null);
    if (instructor == null) {
      return new Outcome.Unknown<>("instructor");
    }
    var slot = command.slot();
    var one = List.of(instructor.id());
    var onDuty = diary.onDuty(one, slot.day(), slot.day());
    var found = new ArrayList<Violation>();
    if (command.duty().isBlank()) {
      found.add(Violation.of(G_4, "G-4.blank", "duty"));
    }
    if (slot.day().isBefore(now.day())) {
      Map<String, Object> days = Map.of("day", slot.day(), "today", now.day());
      found.add(Violation.of(G_4, "G-4.past", "day", days));
    }
    if (onDuty.getOrDefault(instructor.id(), Set.of()).contains(slot)) {
      found.add(Violation.of(G_4, "G-4.dutyTwice", "day"));
    }
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    diary.add(instructor.id(), new HomeDuty(ids.next(), slot, command.duty().strip()));
    var visiting = diary.visiting(one, slot.day(), slot.day(), null);
    boolean clash = visiting.getOrDefault(instructor.id(), Set.of()).contains(slot);
    return new Outcome.Done<>(instructor, clash ? List.of(clash(instructor, slot)) : List.of());
  }

  public Outcome<Instructor> cancel(UUID id, Slot slot) {
    var instructor = instructors.find(id).orElse(null);
    if (instructor == null) {
      return new Outcome.Unknown<>("instructor");
    }
    return diary.remove(id, slot) ? Outcome.done(instructor) : new Outcome.Unknown<>("day");
  }

  private static Violation clash(Instructor instructor, Slot slot) {
    Map<String, Object> who =
        Map.of("name", instructor.name(), "day", slot.day(), "halfDay", slot.half());
    return new Violation(G_4, "G-4.dutyClash", List.of("day"), who, Severity.ADVISORY);
  }
}
