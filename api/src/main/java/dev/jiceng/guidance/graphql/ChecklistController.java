package dev.jiceng.guidance.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.guidance.checklist.ChecklistItem;
import dev.jiceng.guidance.checklist.ChecklistTemplate;
import dev.jiceng.guidance.checklist.PublishChecklist;
import dev.jiceng.guidance.jooq.ChecklistTemplateList;
import dev.jiceng.guidance.jooq.JooqChecklistTemplates;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** A county's checklists (G-5). */
@Controller
class ChecklistController {
  private final Work work;
  private final Payloads payloads;
  private final Lists lists;
  private final Ids ids;

  ChecklistController(Work work, Payloads payloads, Lists lists, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.lists = lists;
    this.ids = ids;
  }

  record Payload(ChecklistTemplateList.@Nullable Row template, List<UserError> userErrors) {}

  record Publish(
      DivisionCode county,
      String code,
      int version,
      String name,
      SubjectArea subjectArea,
      List<ChecklistItem> items) {
    PublishChecklist.Command command() {
      return new PublishChecklist.Command(code, version, name, subjectArea, items);
    }
  }

  @SchemaMapping(typeName = "Area")
  Listed<ChecklistTemplateList.Row> checklistTemplates(Area area, DataFetchingEnvironment field) {
    return lists.board(
        field,
        area.scope(),
        ChecklistTemplateList.listing(),
        DSL.noCondition(),
        ChecklistTemplateList::nest);
  }

  @MutationMapping
  Payload checklistTemplatePublish(@Argument Publish input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.in(
            attempt,
            input.county(),
            "county",
            GuidanceConfiguration.TEMPLATE,
            tx ->
                new PublishChecklist(new JooqChecklistTemplates(tx.sql()), ids)
                    .handle(input.command())
                    .then(it -> Outcome.done(published(it)), ChecklistController::published));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  private static Work.Effect published(ChecklistTemplate template) {
    return Work.Effect.of(template.id(), "ChecklistPublished", template);
  }
}
