package dev.jiceng.guidance.check;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.checklist.ChecklistTemplate;
import dev.jiceng.guidance.checklist.TemplateRef;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a batch is judged by: the county's checklists and instructors, and the photos that have
 * arrived, each with the community whose record it belongs to.
 */
public record SyncBasis(
    Map<TemplateRef, ChecklistTemplate> templates,
    Map<UUID, Fitness> instructors,
    Map<UUID, DivisionCode> photos) {
  public SyncBasis withPhotos(Map<UUID, DivisionCode> arrived) {
    return new SyncBasis(templates, instructors, arrived);
  }

  /** Until when somebody may instruct; null where they may not at all (G-3). */
  public record Fitness(
      String name, @Nullable LocalDate licensedUntil, @Nullable LocalDate trainedUntil) {
    boolean isLicensedOn(LocalDate day) {
      return licensedUntil != null && !day.isAfter(licensedUntil);
    }

    boolean isTrainedOn(LocalDate day) {
      return trainedUntil != null && !day.isAfter(trainedUntil);
    }
  }

  Optional<ChecklistTemplate> template(TemplateRef ref) {
    return Optional.ofNullable(templates.get(ref));
  }

  boolean hasPhoto(UUID id, DivisionCode community) {
    return community.equals(photos.get(id));
  }

  Optional<Fitness> instructor(UUID id) {
    return Optional.ofNullable(instructors.get(id));
  }
}
