package dev.jiceng.seeds;

import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.guidance.checklist.ChecklistItem;
import dev.jiceng.guidance.checklist.PublishChecklist;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A checklist for each subject area, after the basic public health service items (G-5). */
final class GuidanceCatalogue {
  private static final Map<SubjectArea, Checklist> CHECKLISTS = new EnumMap<>(SubjectArea.class);

  static {
    Arrays.stream(SeedFiles.json("checklists.json", Checklist[].class))
        .forEach(checklist -> CHECKLISTS.put(checklist.subjectArea(), checklist));
  }

  private GuidanceCatalogue() {}

  private record Checklist(SubjectArea subjectArea, String name, List<ChecklistItem> items) {}

  static String code(SubjectArea area) {
    return area.name().replace('_', '-');
  }

  static List<ChecklistItem> items(SubjectArea area) {
    return of(area).items();
  }

  static PublishChecklist.Command checklist(SubjectArea area) {
    var checklist = of(area);
    return new PublishChecklist.Command(code(area), 0, checklist.name(), area, checklist.items());
  }

  private static Checklist of(SubjectArea area) {
    return Objects.requireNonNull(CHECKLISTS.get(area), area.name());
  }
}
