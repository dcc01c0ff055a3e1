package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.GUIDANCE_INSTRUCTOR;

import dev.jiceng.guidance.check.Key;
import dev.jiceng.guidance.check.Part;
import dev.jiceng.guidance.check.Sent;
import dev.jiceng.guidance.check.SyncBasis;
import dev.jiceng.guidance.checklist.ChecklistTemplate;
import dev.jiceng.guidance.checklist.TemplateRef;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** What a batch is judged by, read in its county; two statements however large the batch. */
public final class SyncBases {
  private SyncBases() {}

  /** Of the checklists and instructors that the pieces name. */
  public static SyncBasis of(DSLContext county, Collection<Sent> sent) {
    var templates = sent.stream().map(it -> it.placement().template()).distinct().toList();
    var instructors =
        sent.stream()
            .map(it -> it.piece().changes().get(Key.INSTRUCTORS))
            .filter(Part.Instructors.class::isInstance)
            .flatMap(it -> ((Part.Instructors) it).ids().stream())
            .distinct()
            .toList();
    return of(county, templates, instructors);
  }

  public static SyncBasis of(
      DSLContext county, Collection<TemplateRef> templates, Collection<UUID> instructors) {
    Map<TemplateRef, ChecklistTemplate> known =
        new JooqChecklistTemplates(county)
            .find(templates).stream()
                .collect(Collectors.toMap(ChecklistTemplate::ref, Function.identity()));
    return new SyncBasis(known, fitness(county, instructors), Map.of());
  }

  private static Map<UUID, SyncBasis.Fitness> fitness(
      DSLContext county, Collection<UUID> instructors) {
    return county
        .select(
            GUIDANCE_INSTRUCTOR.ID,
            GUIDANCE_INSTRUCTOR.NAME,
            GUIDANCE_INSTRUCTOR.LICENSED_UNTIL,
            GUIDANCE_INSTRUCTOR.TRAINED_UNTIL)
        .from(GUIDANCE_INSTRUCTOR)
        .where(GUIDANCE_INSTRUCTOR.ID.in(instructors))
        .and(GUIDANCE_INSTRUCTOR.LEFT_ON.isNull())
        .fetchMap(
            GUIDANCE_INSTRUCTOR.ID,
            row -> new SyncBasis.Fitness(row.value2(), row.value3(), row.value4()));
  }
}
