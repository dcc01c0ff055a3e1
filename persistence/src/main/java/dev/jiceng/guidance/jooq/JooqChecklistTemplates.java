package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.CHECKLIST_TEMPLATE;

import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.guidance.checklist.ChecklistTemplate;
import dev.jiceng.guidance.checklist.ChecklistTemplates;
import dev.jiceng.guidance.checklist.TemplateRef;
import dev.jiceng.jooq.area.tables.records.ChecklistTemplateRecord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** The checklists of the county that {@code sql} is bound to. */
public final class JooqChecklistTemplates implements ChecklistTemplates {
  private final DSLContext sql;

  public JooqChecklistTemplates(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<ChecklistTemplate> newest(String code) {
    return sql.selectFrom(CHECKLIST_TEMPLATE)
        .where(CHECKLIST_TEMPLATE.CODE.eq(code))
        .and(CHECKLIST_TEMPLATE.CURRENT)
        .fetchOptional(JooqChecklistTemplates::template);
  }

  @Override
  public List<ChecklistTemplate> find(Collection<TemplateRef> refs) {
    return sql
        .selectFrom(CHECKLIST_TEMPLATE)
        .where(CHECKLIST_TEMPLATE.CODE.in(refs.stream().map(TemplateRef::code).toList()))
        .fetch(JooqChecklistTemplates::template)
        .stream()
        .filter(template -> refs.contains(template.ref()))
        .toList();
  }

  @Override
  public boolean add(ChecklistTemplate template) {
    sql.update(CHECKLIST_TEMPLATE)
        .set(CHECKLIST_TEMPLATE.CURRENT, false)
        .where(CHECKLIST_TEMPLATE.CODE.eq(template.ref().code()))
        .and(CHECKLIST_TEMPLATE.CURRENT)
        .execute();
    return sql.insertInto(CHECKLIST_TEMPLATE)
            .set(CHECKLIST_TEMPLATE.ID, template.id())
            .set(CHECKLIST_TEMPLATE.CODE, template.ref().code())
            .set(CHECKLIST_TEMPLATE.VERSION, template.ref().version())
            .set(CHECKLIST_TEMPLATE.CURRENT, true)
            .set(CHECKLIST_TEMPLATE.NAME, template.name())
            .set(CHECKLIST_TEMPLATE.SUBJECT_AREA, template.subjectArea().name())
            .set(CHECKLIST_TEMPLATE.ITEMS, JSONB.jsonb(CheckJson.items(template.items())))
            .onConflict(CHECKLIST_TEMPLATE.CODE, CHECKLIST_TEMPLATE.VERSION)
            .doNothing()
            .execute()
        == 1;
  }

  static ChecklistTemplate template(ChecklistTemplateRecord row) {
    return new ChecklistTemplate(
        row.getId(),
        new TemplateRef(row.getCode(), row.getVersion()),
        row.getName(),
        SubjectArea.valueOf(row.getSubjectArea()),
        CheckJson.items(row.getItems().data()));
  }
}
